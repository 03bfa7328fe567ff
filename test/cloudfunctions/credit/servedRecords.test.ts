import fc from 'fast-check'
import { sql } from 'kysely'
import { hideExpired, syncDirectory } from '../../../cloudfunctions/credit'
import { isPublic, type MerchantSnapshot, type Penalty } from '../../../domain/credit'
import { addDays, plainDate } from '../../../domain/kernel/calendar'
import { data, type TestPlatform, testPlatform } from '../harness'
import { arrivals, feedOf, syntheticCity } from './feedOf'

const [model] = syntheticCity(1) as [MerchantSnapshot]
const uscc = model.uscc
const penalty = (id: string, parts: Partial<Penalty> = {}): Penalty => ({
  id,
  documentNumber: `榕市监罚〔2026〕${id}号`,
  authority: '福州市市场监督管理局',
  decidedOn: '2026-03-01',
  violation: '未按规定公示营业执照信息',
  result: '罚款',
  level: 'general',
  publishedOn: '2026-03-10',
  publicUntil: '2026-12-10',
  ...parts,
})

let platform: TestPlatform
let position = 0

beforeAll(async () => {
  platform = await testPlatform()
}, 60_000)
afterAll(() => platform.close())

/** The register sends the merchant with these records. */
async function register(parts: Partial<MerchantSnapshot>): Promise<void> {
  position += 1
  const merchant = { ...model, penalties: [], listings: [], ...parts }
  await syncDirectory({ ...platform, gateway: feedOf([{ ...arrivals([merchant])[0], position, uscc }]) })
}

/** Puts everything on another day, also backwards. */
async function startOn(day: string): Promise<void> {
  platform.setNow(`${day}T02:00:00.000Z`)
  await platform.database.script('delete from directory_day')
}

const served = async () => {
  const rows = await platform.database.query.selectFrom('served_record').select('id').orderBy('number').execute()
  return rows.map(({ id }) => id)
}

test('the database serves what the law lets everybody see, day by day, as the code does', async () => {
  const day = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(plainDate('2024-01-01'), days))
  const ended = fc.record(
    { endedOn: day, endReason: fc.constantFrom('expired' as const, 'repaired' as const, 'annulled' as const) },
    { requiredKeys: [] },
  )
  const penalties = fc.array(
    fc.record({ publishedOn: day, publicUntil: day, level: fc.constantFrom('warning', 'light', 'general', 'serious') }),
    { maxLength: 4 },
  )
  const listings = fc.array(
    fc.record({
      listedOn: day,
      list: fc.constantFrom('abnormal', 'serious'),
      publicUntil: fc.option(day, { nil: undefined }),
    }),
    { maxLength: 3 },
  )
  await fc.assert(
    fc.asyncProperty(
      penalties,
      listings,
      fc.array(ended, { minLength: 7, maxLength: 7 }),
      day,
      async (some, lists, ends, today) => {
        const merchant = {
          penalties: some.map((parts, at) => penalty(`p${at}`, { ...parts, ...ends[at] } as Partial<Penalty>)),
          listings: lists.map((parts, at) => ({
            id: `l${at}`,
            reason: '通过登记的住所无法联系',
            authority: '福州市市场监督管理局',
            ...parts,
            ...ends[4 + at],
          })) as MerchantSnapshot['listings'],
        }
        await startOn(today)
        await register(merchant)
        const lawful = [...merchant.penalties, ...merchant.listings].filter((record) => isPublic(record, today))
        expect(await served()).toEqual(lawful.map(({ id }) => id))
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

test('repaired, annulled and expired records and warnings are kept for the bureau and reach nobody', async () => {
  await startOn('2026-11-20')
  await register({
    penalties: [
      penalty('shown'),
      penalty('repaired', { endReason: 'repaired', endedOn: '2026-10-01' }),
      penalty('annulled', { endReason: 'annulled' }),
      penalty('over', { publicUntil: '2026-11-19' }),
      penalty('warned', { level: 'warning' }),
    ],
  })
  expect(await served()).toEqual(['shown'])
  const answer = JSON.stringify(data(await platform.call('credit.merchant', { uscc })))
  expect(answer).toContain('shown')
  for (const id of ['repaired', 'annulled', 'over', 'warned']) expect(answer).not.toContain(`${id}号`)
  const kept = await platform.database.query.selectFrom('merchant_record').select('id').execute()
  expect(kept).toHaveLength(5)
  // nor do they lie about in the merchant's own row
  const { snapshot } = await platform.database.query
    .selectFrom('merchant')
    .select('snapshot')
    .where('uscc', '=', uscc)
    .executeTakeFirstOrThrow()
  expect(snapshot).toMatchObject({ penalties: [], listings: [] })
})

test('the nightly job hides on the day after the last one, once, and the day never goes back', async () => {
  await startOn('2026-12-10')
  await register({ penalties: [penalty('until the tenth')] })
  expect(await hideExpired(platform)).toBe(0)
  expect(await served()).toEqual(['until the tenth'])

  platform.setNow('2026-12-10T16:00:00.000Z') // the eleventh begins in Beijing
  expect(await hideExpired(platform)).toBe(1)
  expect(await hideExpired(platform)).toBe(0)
  expect(await served()).toEqual([])

  platform.setNow('2026-12-01T02:00:00.000Z')
  await hideExpired(platform)
  expect(await served()).toEqual([])
  expect(JSON.stringify(data(await platform.call('credit.merchant', { uscc })))).not.toContain('until the tenth')
})

test('without a day nothing is served', async () => {
  await startOn('2026-11-20')
  await register({ penalties: [penalty('shown')] })
  await platform.database.script('delete from directory_day')
  expect(await served()).toEqual([])
})

test('who reads the table itself sees no more, unless it is the register’s own job', async () => {
  await startOn('2026-11-20')
  await register({ penalties: [penalty('shown'), penalty('repaired', { endReason: 'repaired' })] })
  const role = `reader_${Date.now()}_${process.pid}`
  await platform.database.script(
    `create role ${role}; grant usage on schema public to ${role}; grant select, insert, update, delete on merchant_record, directory_day to ${role};`,
  )
  const asReader = (act: string, registers = false) =>
    platform.database.query.transaction().execute(async (transaction) => {
      await sql.raw(`set local role ${role}`).execute(transaction)
      if (registers) await sql`select set_config('directory.role', 'register', true)`.execute(transaction)
      return (await sql.raw<{ id: string }>(act).execute(transaction)).rows.map(({ id }) => id)
    })
  try {
    expect(await asReader('select id from merchant_record order by number')).toEqual(['shown'])
    expect(await asReader(`update merchant_record set hidden = null returning id`)).toEqual([])
    expect(await asReader('delete from merchant_record returning id')).toEqual([])
    expect(await asReader('select id from merchant_record order by number', true)).toEqual(['shown', 'repaired'])
  } finally {
    await platform.database.script(`drop owned by ${role}; drop role ${role};`)
  }
})
