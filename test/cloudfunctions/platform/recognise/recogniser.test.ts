import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import sharp from 'sharp'
import { httpRecogniser, parsePictureKinds } from '../../../../cloudfunctions/platform/recognise'
import { data, refusal, type TestPlatform, testPlatform } from '../../harness'

/** Pictures of documents read by another process over HTTP. */
let child: ChildProcess
let printed = ''
let url: string
let platform: TestPlatform

beforeAll(async () => {
  child = spawn(process.execPath, [join(__dirname, 'recogniserProcess.cjs')], { stdio: ['ignore', 'pipe', 'inherit'] })
  url = await new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const [address] = /http:\S+/.exec(printed) ?? []
      if (address) resolve(address)
    })
  })
  platform = await testPlatform(undefined, { recogniser: httpRecogniser({ url, key: 'the-key' }) })
}, 60_000)
afterAll(async () => {
  child.kill()
  await platform.close()
})

/** Waits until a picture's line is printed: it comes by another way than the answer, and may come after it. */
const printedPicture = () =>
  new Promise<void>((resolve) => {
    const look = () => printed.includes('"exif"') && resolve()
    child.stdout?.on('data', look)
    look()
  })

const picture = (background: string) =>
  sharp({ create: { width: 64, height: 40, channels: 3, background } })
    .withMetadata({ exif: { IFD0: { Artist: 'the camera' } } })
    .jpeg()
    .toBuffer()

async function upload(bytes: Buffer, to = platform): Promise<string> {
  const { fileId } = data(await to.call<{ fileId: string }>('files.begin', { name: '证件.jpg', size: bytes.length }))
  await to.files.receive(fileId, bytes)
  return fileId
}
const recognise = (fileId: string, kind = 'id-card') =>
  platform.call<{ read: object }>('files.recognise', { fileId, kind })

test('what stands on the card comes back once; the picture and the answer are kept nowhere', async () => {
  expect(data(await platform.call('files.readable', {}))).toEqual({ kinds: ['id-card', 'business-licence'] })
  const fileId = await upload(await picture('#ff0000'))
  expect(data(await recognise(fileId))).toEqual({
    read: { name: '林小海', residentId: '350102199202020018', address: '福州市仓山区金山大道1号' },
  })
  await printedPicture()
  expect(printed).toContain('"kind":"id-card","exif":false')
  expect(refusal(await recognise(fileId))).toBe('not-found')
  expect(await platform.files.arrived(fileId, 10_000)).toBeUndefined()
  const rows = await platform.database.query.selectFrom('upload').selectAll().where('file_id', '=', fileId).execute()
  const replies = await platform.database.query.selectFrom('idempotency').selectAll().execute()
  expect(JSON.stringify([rows, replies, platform.logged])).not.toMatch(/350102199202020018|林小海/)
  const licence = await upload(await picture('#00ff00'))
  expect(data(await recognise(licence, 'business-licence')).read).toMatchObject({ uscc: '91350102MAT007148P' })
})

test.each([
  ['a picture that shows none', '#0000ff', 'blocked'],
  ['a recogniser that is broken', '#808080', 'unavailable'],
  ['an answer of another shape', '#ffffff', 'unavailable'],
  ['an answer without end', '#000000', 'unavailable'],
])('%s: said in words, and everything can be typed', async (_, colour, code) => {
  const reply = await recognise(await upload(await picture(colour)))
  expect(refusal(reply)).toBe(code)
  expect(reply.ok ? '' : reply.error.message).toContain('直接填写')
})

test('a wrong key, nobody there and a recogniser that takes too long are all the same: away', async () => {
  const bytes = await picture('#ff0000')
  const away = { ok: false, problem: 'unavailable' }
  const ask = (settings: Parameters<typeof httpRecogniser>[0]) =>
    httpRecogniser(settings).recognise('id-card', { bytes, type: 'image/jpeg' })
  expect(await ask({ url, key: 'another' })).toEqual(away)
  expect(await ask({ url: 'http://127.0.0.1:1/', key: 'the-key' })).toEqual(away)
  expect(await ask({ url, key: 'the-key', timeoutMs: 0 })).toEqual(away)
})

test('where none is configured nothing is offered, and a call is refused', async () => {
  const without = await testPlatform()
  expect(data(await without.call('files.readable', {}))).toEqual({ kinds: [] })
  const fileId = await upload(await picture('#ff0000'), without)
  expect(refusal(await without.call('files.recognise', { fileId, kind: 'id-card' }))).toBe('not-found')
  await without.close()
})

test('what is no picture, has not arrived or is evidence already is not read', async () => {
  expect(refusal(await recognise(await upload(Buffer.from('%PDF-1.7 …'))))).toBe('blocked')
  expect(refusal(await recognise(await upload(Buffer.from('no picture'))))).toBe('blocked')
  const { fileId } = data(await platform.call<{ fileId: string }>('files.begin', { name: 'a.jpg', size: 3 }))
  expect(refusal(await recognise(fileId))).toBe('conflict')
  const evidence = await upload(await picture('#ff0000'))
  data(await platform.call('files.complete', { fileId: evidence }))
  expect(refusal(await recognise(evidence))).toBe('not-found')
})

test('the list of what it reads is checked when the function starts', () => {
  expect(parsePictureKinds(undefined)).toEqual(['id-card', 'business-licence'])
  expect(parsePictureKinds('business-licence')).toEqual(['business-licence'])
  expect(() => parsePictureKinds('passport')).toThrow(/RECOGNISER_READS/)
})
