import sharp from 'sharp'
import { inspectFile } from '../../../cloudfunctions/platform'
import { soundComplaint, soundFiling } from '../../sound/complaint'
import { behindLink, data, refusal, type TestPlatform, testPlatform } from '../harness'
import { pages } from '../print/raster'

/** What people and machines try with a complaint: each is answered with a sentence, or taken as it is and harms nobody. */
let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

const said = async (bytes: Buffer) => {
  const inspection = await inspectFile(bytes)
  return inspection.ok ? 'taken' : inspection.message
}

/** A picture whose head claims other measures than its pixels fill. */
async function claiming(width: number, height: number): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

describe('files', () => {
  test.each([
    ['a zip bomb with the ending of a picture', Buffer.from('PK\u0003\u0004'.padEnd(64, '\0'), 'latin1'), /只能上传/],
    ['a program', Buffer.from('MZ\x90\0'.padEnd(64, '\0'), 'latin1'), /只能上传/],
    ['a page with a script', Buffer.from('<html><script>alert(1)</script></html>'), /只能上传/],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), /只能上传/],
    ['nothing at all', Buffer.alloc(0), /文件是空的/],
    ['half a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /打不开/],
  ])('%s is refused in a sentence', async (_, bytes, sentence) => {
    expect(await said(bytes)).toMatch(sentence)
  })

  test('a pixel flood is refused before it is decoded', async () => {
    const began = performance.now()
    expect(await said(await claiming(60_000, 60_000))).toMatch(/尺寸过大/)
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test.each([
    [1, 65_535, 'taken'],
    [65_535, 1, 'taken'],
    [1, 65_536, '图片打不开或尺寸过大，请换一张'],
    [65_536, 1, '图片打不开或尺寸过大，请换一张'],
  ])('a line of single pixels, %i × %i, which costs seconds when it is long: %s', async (width, height, answer) => {
    const line = sharp({ create: { width, height, channels: 3, background: 'red' } })
    expect(await said(await line.png().toBuffer())).toBe(answer)
  })

  test('larger than it said, or a picture that calls itself a film: refused when it has arrived', async () => {
    const begin = (name: string, size: number) => platform.call<{ fileId: string }>('files.begin', { name, size })
    const eleven = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(11 * 1024 * 1024)])
    for (const [name, size] of [
      ['小票.pdf', 100],
      ['小票.mp4', eleven.length],
    ] as const) {
      const { fileId } = data(await begin(name, size))
      await platform.files.receive(fileId, eleven)
      const reply = await platform.call('files.complete', { fileId })
      expect([name, refusal(reply)]).toEqual([name, 'too-large'])
    }
    for (const name of ['小票.pdf', '录像.mp4']) expect(refusal(await begin(name, 51 * 1024 * 1024))).toBe('too-large')
  })
})

describe('words', () => {
  const html = '<img src=x onerror=alert(1)> & <b>霉味</b> {{7*7}} $(HOME)，客服一直不回复，要求退款。'
  const name = '陈😀小榕🏮'

  test('pasted HTML and an emoji in a name are words: kept, shown and printed as they were typed', async () => {
    const answers = { ...soundComplaint, name, facts: html }
    const { caseNumber } = data(
      await platform.call<{ caseNumber: string }>('cases.submit', { ...soundFiling, answers }, { person: 'pastes' }),
    )
    type View = { document: { rows: { key: string; text: string }[] }[] }
    const view = data(await platform.call<View>('cases.get', { caseNumber }, { person: 'pastes' }))
    const rows = view.document.flatMap((section) => section.rows)
    expect(rows.find(({ key }) => key === 'facts')?.text).toBe(html)
    expect(rows.find(({ key }) => key === 'name')?.text).toBe(name)
    const { url } = data(
      await platform.call<{ url: string }>('cases.print', { caseNumber, print: 'filing' }, { person: 'pastes' }),
    )
    expect(pages((await behindLink(platform, url)) as Buffer).length).toBeGreaterThan(0)
  })

  test('10,001 characters say how many to delete', async () => {
    const answers = { ...soundComplaint, facts: '字'.repeat(10_001) }
    const reply = await platform.call('cases.submit', { ...soundFiling, answers }, { person: 'long' })
    expect(refusal(reply)).toBe('blocked')
    expect(JSON.stringify(reply)).toContain('请删去1个字')
  })
})
