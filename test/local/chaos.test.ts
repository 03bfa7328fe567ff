import { runKills } from '../chaos/kills'
import { runOutage } from '../chaos/outage'
import { runSchedules } from '../chaos/schedules'

/** A new seed in every run; it is in the message of whatever fails. */
const seed = Date.now() % 1_000_000
const drawn = (only: string) => `(npm run chaos -- ${only} --seed ${seed})`

test(`crashes, lost answers and repeats lose and double nothing ${drawn('--kill 0 --outage 0')}`, async () => {
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

test('the regulator away for a day: every filing is taken, every look-up answered, and all of it arrives once', async () => {
  const report = await runOutage(24, 1)
  expect(report).toMatchObject({ hours: 24, filings: 24, accepted: 24, reads: 48, answered: 48, lost: 0, doubled: 0 })
  // it was tried, and in vain: a line that had worked would show nothing
  expect(report.attemptsInVain).toBeGreaterThanOrEqual(24)
  // the longest pause of the schedule, four hours and a fifth
  expect(report.hoursUntilDelivered).toBeLessThanOrEqual(4.9)
}, 180_000)

test(`kill -9 of the whole local cloud loses and doubles nothing ${drawn('--schedules 0 --outage 0')}`, async () => {
  const report = await runKills(1, seed)
  expect(report).toMatchObject({ kills: 1, lost: 0, doubled: 0 })
  expect(report.acknowledged).toBeGreaterThan(0)
}, 240_000)
