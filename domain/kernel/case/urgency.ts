import { beijingDay, dueDate, endOfDay, type Instant, type WorkCalendar, workingDays, workingMoment } from '../calendar'
import type { CaseProgress } from './fold'
import { type ClockReading, readClock, type StatutoryPeriod, startOf } from './statutoryClock'
import type { Actor } from './workflow'

/** Share of a service level after which whoever owes it is reminded. */
const REMIND_AT = 0.8

/** The period of one side that ends first, as moments: what a queue is sorted by. */
export interface Urgency {
  readonly reading: ClockReading
  readonly remindAt: Instant
  /** the last moment; later is a breach */
  readonly breachAt: Instant
  /** one working day past the end */
  readonly escalateAt: Instant
}

/**
 * The running period one side owes that ends first; undefined while nothing runs against it (it waits for somebody else, or
 * all is done). Periods of one end keep the order of the service's list.
 */
export function urgency(
  periods: readonly StatutoryPeriod[],
  progress: CaseProgress,
  owedBy: Actor,
  calendar: WorkCalendar,
  now: Instant,
): Urgency | undefined {
  const running = readClock(periods, progress, calendar, beijingDay(now)).filter(
    (reading) => reading.owedBy === owedBy && (reading.status === 'running' || reading.status === 'overdue'),
  )
  let first: ClockReading | undefined
  for (const reading of running) if (!first || reading.due.latest < first.due.latest) first = reading
  if (!first) return undefined
  const { period, due } = first
  const definition = periods.find(({ id }) => id === period)
  const started = definition && startOf(definition, progress)
  const breachAt = endOfDay(due.latest)
  return {
    reading: first,
    breachAt,
    remindAt: workingMoment(started?.at ?? breachAt, breachAt, REMIND_AT, calendar),
    escalateAt: endOfDay(dueDate(due.latest, workingDays(1), calendar).latest),
  }
}
