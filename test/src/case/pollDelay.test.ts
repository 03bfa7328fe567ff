import { pollDelay } from '@/filing/case/pollDelay'

const since = 1_000_000
const after = (seconds: number) => since + seconds * 1_000

test.each([
  ['in the first minute', 0, 0, 2_000],
  ['just before the first minute is over', 59, 0, 2_000],
  ['after the first minute', 60, 0, 4_000],
  ['just before two quiet minutes', 119, 0, 4_000],
  ['after two quiet minutes', 120, 0, 15_000],
  ['when something changed a minute ago', 600, 540, 4_000],
  ['when the last change is two minutes old', 600, 480, 15_000],
])('%s', (_when, now, changed, delay) => {
  expect(pollDelay({ since, changedAt: changed ? after(changed) : 0, now: after(now) })).toBe(delay)
})
