import fc from 'fast-check'
import { chinaCalendar, endOfDay, plainDate, startOfDay, workingMoment } from '../../../domain/kernel/calendar'

test('a Beijing day begins and ends at 16:00 UTC', () => {
  expect(startOfDay(plainDate('2026-11-20'))).toBe('2026-11-19T16:00:00.000Z')
  expect(endOfDay(plainDate('2026-11-20'))).toBe('2026-11-20T16:00:00.000Z')
})

test('a weekend uses nothing up', () => {
  // Friday 12:00 to Monday 24:00: 12 and 24 working hours, half of them is Monday 6:00
  const half = workingMoment('2026-11-20T04:00:00.000Z', '2026-11-23T16:00:00.000Z', 0.5, chinaCalendar)
  expect(half).toBe('2026-11-22T22:00:00.000Z')
})

test('without working time between, the share of all time', () => {
  expect(workingMoment('2026-11-21T00:00:00.000Z', '2026-11-21T10:00:00.000Z', 0.8, chinaCalendar)).toBe(
    '2026-11-21T08:00:00.000Z',
  )
})

test('it lies between the ends, grows with the share, and ends at the end', () => {
  const start = Date.parse('2026-09-28T00:00:00.000Z')
  const hour = 3_600_000
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (from, length, one, other) => {
        const [a, b] = [
          new Date(start + from * hour).toISOString(),
          new Date(start + (from + length) * hour).toISOString(),
        ]
        const at = (share: number) => workingMoment(a, b, share, chinaCalendar)
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(at(low) >= a && at(high) <= b && at(low) <= at(high)).toBe(true)
      },
    ),
  )
})
