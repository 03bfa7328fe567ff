import { addDays, beijingDay, type Instant, longDate, type PlainDate } from './plainDate'
import type { WorkCalendar } from './workCalendar'

const BEIJING_OFFSET_MS = 8 * 3_600_000

/** The last moment of a Beijing day: 24:00, which is 0:00 of the next. */
export function endOfDay(day: PlainDate): Instant {
  return startOfDay(addDays(day, 1))
}

/** 0:00 Beijing time of a day. */
export function startOfDay(day: PlainDate): Instant {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - BEIJING_OFFSET_MS).toISOString()
}

/**
 * The moment at which a share of the working time from `start` to `end` has passed; working time is every hour of a working
 * day, so that a weekend inside a period uses nothing up. Without working time between them, the share of all time.
 *
 * @param share 0 … 1
 * @example a question of Friday 10:00 that is due on Monday 24:00 has used four fifths on Monday at 16:24
 */
export function workingMoment(start: Instant, end: Instant, share: number, calendar: WorkCalendar): Instant {
  const [from, until] = [Date.parse(start), Date.parse(end)]
  const spans: (readonly [number, number])[] = []
  for (let day = beijingDay(start); Date.parse(startOfDay(day)) < until; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue
    const [opens, closes] = [Math.max(from, Date.parse(startOfDay(day))), Math.min(until, Date.parse(endOfDay(day)))]
    if (closes > opens) spans.push([opens, closes])
  }
  const working = spans.reduce((sum, [opens, closes]) => sum + closes - opens, 0)
  if (working === 0) return new Date(from + Math.max(0, until - from) * share).toISOString()
  let left = working * share
  for (const [opens, closes] of spans) {
    if (left <= closes - opens) return new Date(opens + left).toISOString()
    left -= closes - opens
  }
  return end
}

/** A moment in Beijing time as it stands on paper: 2026年11月22日 14:03. */
export function momentText(instant: Instant): string {
  const clock = new Date(Date.parse(instant) + BEIJING_OFFSET_MS).toISOString().slice(11, 16)
  return `${longDate(beijingDay(instant))} ${clock}`
}
