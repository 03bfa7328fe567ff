import { runKills } from '../chaos/kills'
import { runSchedules } from '../chaos/schedules'

/** A new seed in every run; it is in the message of whatever fails. */
const seed = Date.now() % 1_000_000

test(`crashes, lost answers and repeats lose and double nothing (npm run chaos -- --kill 0 --seed ${seed})`, async () => {
  const report = await runSchedules(12, seed)
  expect(report).toMatchObject({ schedules: 12, lost: 0, doubled: 0, unasked: 0 })
  // a run in which nothing went wrong would show nothing
  expect(report.filings).toBeGreaterThanOrEqual(12)
  expect(Object.values(report.faults).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
}, 180_000)

test('a client that forgets its keys is seen: the measure can fail', async () => {
  const report = await runSchedules(2, 5, { freshKeys: true })
  expect(report.doubled + report.unasked).toBeGreaterThan(0)
}, 120_000)

test(`kill -9 of the whole local cloud loses and doubles nothing (npm run chaos -- --schedules 0 --seed ${seed})`, async () => {
  const report = await runKills(1, seed)
  expect(report).toMatchObject({ kills: 1, lost: 0, doubled: 0 })
  expect(report.acknowledged).toBeGreaterThan(0)
}, 240_000)
