import { readersProcedures } from '../../../cloudfunctions/api'
import { readTimes } from '../../../cloudfunctions/operations/readTimes'
import { router } from '../../../cloudfunctions/platform'
import { callTimes, timeClasses } from '../../../cloudfunctions/platform/callTimes'
import { plainDate } from '../../../domain/kernel/calendar'
import { type TestPlatform, testPlatform } from '../harness'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
}, 60_000)
afterAll(() => platform.close())
beforeEach(async () => {
  await platform.database.query.deleteFrom('call_time').execute()
  platform.setNow('2026-11-20T02:00:00.000Z')
})

const today = plainDate('2026-11-20')
const on = (day: string) => readTimes(platform.database.query, plainDate(day))

test('of twenty calls the nineteenth is the p95, of two procedures each its own', async () => {
  let now = 0
  const note = callTimes(() => now)
  for (let call = 1; call <= 19; call += 1) await note(platform, 'credit.search', 4.2)
  await note(platform, 'credit.search', 800)
  for (const ms of [20, 20_000]) await note(platform, 'cases.submit', ms)
  now = 60_000
  await note(platform, 'cases.list', 1)
  expect(await readTimes(platform.database.query, today)).toEqual([
    { procedure: 'cases.submit', calls: 2, p95: 15_000 },
    { procedure: 'credit.search', calls: 20, p95: 5 },
    { procedure: 'cases.list', calls: 1, p95: 1 },
  ])
})

test('instances add to each other; the first call of each is on record at once, the others within a minute', async () => {
  for (let instance = 0; instance < 3; instance += 1) {
    let now = 1_000_000
    const note = callTimes(() => now)
    await note(platform, 'account.me', 200)
    expect((await on('2026-11-20'))[0]).toEqual({ procedure: 'account.me', calls: instance * 3 + 1, p95: 200 })
    await note(platform, 'account.me', 200)
    now += 59_999
    await note(platform, 'account.me', 200)
    expect((await on('2026-11-20'))[0]?.calls).toBe(instance * 3 + 1)
    now += 1
    const { calls: before } = (await on('2026-11-20'))[0] ?? { calls: 0 }
    await note(platform, 'other', 1)
    expect((await on('2026-11-20'))[0]?.calls).toBe(before + 2)
  }
})

test('seven days are asked', async () => {
  await callTimes()(platform, 'account.me', 3)
  expect(await on('2026-11-26')).toHaveLength(1)
  expect(await on('2026-11-27')).toEqual([])
})

test('the router notes what it answered and nothing it refused', async () => {
  const route = router(readersProcedures)
  const counting = { ...platform, callTimes: callTimes() }
  for (const input of [{ wrong: 1 }, {}])
    await route(counting, { source: 'client', address: 'a' }, { procedure: 'account.me', input })
  expect(await on('2026-11-20')).toEqual([{ procedure: 'account.me', calls: 1, p95: expect.any(Number) }])
})

test('a database that is away costs nobody the answer', async () => {
  const before = platform.logged.length
  const broken = { ...platform, database: { ...platform.database, query: undefined as never } }
  await callTimes()(broken, 'account.me', 3)
  expect(platform.logged.slice(before).join()).toContain('"call-times"')
})

test('classes are in order and each is a whole number', () => {
  expect([...timeClasses].sort((one, other) => one - other)).toEqual(timeClasses)
})
