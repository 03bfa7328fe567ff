import { forgetOld } from '../../../cloudfunctions/scheduler/forgetOld'
import { canaries, soundComplaint, soundFiling } from '../../sound/complaint'
import { behindLink, data, refusal, type TestPlatform, testPlatform } from '../harness'
import { alike, drawn, linesOf, pages } from '../print/raster'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

type Printed = { url: string; name: string }
const print = (caseNumber: string, id: string, person = 'owner') =>
  platform.call<Printed>('cases.print', { caseNumber, print: id }, { person })

async function filed(): Promise<string> {
  const filing = { ...soundFiling, answers: soundComplaint }
  return data(await platform.call<{ caseNumber: string }>('cases.submit', filing, { person: 'owner' })).caseNumber
}

test('whoever filed is told of the papers and gets them as PDF; the receipt holds the case number in ink', async () => {
  const caseNumber = await filed()
  const { prints } = data(
    await platform.call<{ prints: { id: string }[] }>('cases.get', { caseNumber }, { person: 'owner' }),
  )
  expect(prints.map(({ id }) => id)).toEqual(['receipt', 'filing'])
  const paper = data(await print(caseNumber, 'receipt'))
  expect(paper.name).toBe(`提交回执-${caseNumber}.pdf`)
  const [page] = pages((await behindLink(platform, paper.url)) as Buffer)
  if (!page) throw new Error('no page')
  const line = await drawn(`办件编号 ${caseNumber}`, 9)
  const scores = await Promise.all(linesOf(page).map((one) => alike(one, line)))
  expect(Math.max(...scores)).toBeGreaterThan(0.85)
})

test('nobody else gets a paper, and none that is not there yet', async () => {
  const caseNumber = await filed()
  expect(refusal(await print(caseNumber, 'receipt', 'stranger'))).toBe('not-found')
  expect(refusal(await print('FZ26-0000-0000', 'receipt'))).toBe('not-found')
  for (const id of ['letter', 'nothing', '__proto__', '../receipt'])
    expect([id, refusal(await print(caseNumber, id))]).toEqual([id, 'not-found'])
  expect(refusal(await platform.call('cases.print', { caseNumber, print: 'receipt' }))).toBe('not-signed-in')
})

test('a print is on record, says nothing personal in its address, and is thrown away', async () => {
  const caseNumber = await filed()
  const paper = data(await print(caseNumber, 'filing'))
  for (const canary of Object.values(canaries)) {
    expect(decodeURIComponent(paper.url)).not.toContain(canary)
    expect(platform.logged.join()).not.toContain(canary)
  }
  const rows = await platform.database.query
    .selectFrom('audit')
    .selectAll()
    .where('procedure', '=', 'cases.print')
    .where('object', '=', caseNumber)
    .execute()
  expect(rows).toEqual([expect.objectContaining({ outcome: 'done', reason: 'filing' })])
  // another name, another file: the signature covers both
  expect(await behindLink(platform, paper.url.replace('.pdf', '.exe'))).toBeUndefined()
  expect(await behindLink(platform, paper.url)).toBeDefined()
  await forgetOld(platform)
  expect(await behindLink(platform, paper.url)).toBeDefined()
  await platform.database.query
    .updateTable('printed_file')
    .set({ made_at: new Date(Date.now() - 31 * 60_000) })
    .execute()
  await forgetOld(platform)
  expect(await behindLink(platform, paper.url)).toBeUndefined()
})
