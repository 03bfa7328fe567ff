import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { mostDrafts } from '../../../cloudfunctions/account/contract'
import { forgetOld } from '../../../cloudfunctions/scheduler/forgetOld'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'

type Kept = { kept: boolean; revision: number }
type Item = { id: string; body: string; revision: number; device: string }

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

const draft = (change: object = {}) => ({
  id: 'complaint',
  service: 'complaint',
  formVersion: '2026-04-15',
  body: JSON.stringify({ answers: { mobile: '13912345678' } }),
  base: 0,
  device: 'iPhone',
  ...change,
})
const keep = (person: string, change: object = {}) =>
  platform.call<Kept>('account.keepDraft', draft(change), { person })
const items = async (person: string) =>
  data(await platform.call<{ items: Item[] }>('account.drafts', {}, { person })).items

test('two phones: the second one is not overwritten blindly, and goes on from what the first one kept', async () => {
  expect(data(await keep('two-phones'))).toEqual({ kept: true, revision: 1 })
  // the other phone never saw revision 1
  expect(data(await keep('two-phones', { body: '{"other":1}', device: 'Android' }))).toEqual({
    kept: false,
    revision: 1,
  })
  expect((await items('two-phones'))[0]).toMatchObject({ body: draft().body, device: 'iPhone', revision: 1 })
  expect(data(await keep('two-phones', { body: '{"other":1}', base: 1, device: 'Android' }))).toEqual({
    kept: true,
    revision: 2,
  })
  expect((await items('two-phones'))[0]).toMatchObject({ body: '{"other":1}', device: 'Android' })
})

test('a draft is its owner’s alone, sealed at rest, and gone when it is dropped', async () => {
  await keep('owner')
  expect(await items('stranger')).toEqual([])
  const dump = await sql<{ row: string }>`select row_to_json(draft)::text as row from draft`.execute(
    platform.database.query,
  )
  expect(dump.rows.length).toBeGreaterThan(0)
  expect(dump.rows.map(({ row }) => row).join()).not.toContain('13912345678')
  const answers = await sql<{ row: string }>`select row_to_json(idempotency)::text as row from idempotency`.execute(
    platform.database.query,
  )
  expect(answers.rows.map(({ row }) => row).join()).not.toContain('13912345678')
  const drop = (person: string) =>
    platform.call<{ dropped: boolean }>('account.dropDraft', { id: 'complaint' }, { person })
  expect(data(await drop('stranger'))).toEqual({ dropped: false })
  expect(data(await drop('owner'))).toEqual({ dropped: true })
  expect(await items('owner')).toEqual([])
  // the other phone, which still has it, does not bring it back unseen
  expect(data(await keep('owner', { base: 1 }))).toEqual({ kept: false, revision: 0 })
  expect(await items('owner')).toEqual([])
})

test('too many drafts: the one left alone longest makes room; after 90 days each is forgotten', async () => {
  for (let at = 0; at <= mostDrafts; at += 1) {
    platform.setNow(`2026-11-20T02:${String(at).padStart(2, '0')}:00.000Z`)
    await keep('many', { id: `d${at}` })
  }
  const left = await items('many')
  expect(left).toHaveLength(mostDrafts)
  expect(left.map(({ id }) => id)).not.toContain('d0')
  platform.setNow('2027-02-20T02:00:00.000Z')
  await forgetOld(platform)
  expect(await items('many')).toEqual([])
  platform.setNow('2026-11-20T02:00:00.000Z')
})

test.each([
  ['nobody', undefined, {}, 'not-signed-in'],
  ['a name that is no name', 'x', { id: '../x' }, 'bad-request'],
  ['a draft that is too long', 'x', { body: 'x'.repeat(60_001) }, 'bad-request'],
])('%s is refused', async (_what, person, change, code) => {
  const reply = await platform.call('account.keepDraft', draft(change), {
    ...(person && { person }),
    key: randomUUID(),
  })
  expect(refusal(reply)).toBe(code)
})
