import {
  beijingDay,
  type Due,
  daysBetween,
  dueDate,
  type Length,
  lengthWords,
  type PlainDate,
  type WorkCalendar,
  workingDaysBetween,
} from '../calendar'
import { type Citation, type Dated, versionOn } from '../law'
import type { CaseEvent } from './caseEvent'
import type { CaseProgress } from './fold'
import type { Actor } from './workflow'

/** A statutory period of a service (法定期限): from an act, to any of some acts, owed by one side. */
export interface StatutoryPeriod {
  readonly id: string
  readonly title: string
  /** The act (or any of the acts) whose day starts it; that day itself is not counted. The last occurrence counts. */
  readonly starts: string | readonly string[]
  /** The start counts only where it led into this state, for an act that leads to several. */
  readonly into?: string
  /** The acts that end it. */
  readonly ends: readonly string[]
  readonly owedBy: Actor
  readonly length: Dated<Length>
  /** States in which the clock stands still, for example while goods are being tested (Order 121 art. 22). */
  readonly suspendedIn?: readonly string[]
  /** An act that lengthens the period, at most once since it last started, in the period's own unit. */
  readonly extension?: { readonly act: string; readonly length: Dated<Length> }
}

export type ClockStatus = 'running' | 'suspended' | 'overdue' | 'met' | 'late'

/** One period of one case, read on one day. Days are Beijing days. */
export interface ClockReading {
  readonly period: string
  readonly title: string
  readonly source: Citation
  /** `7个工作日` */
  readonly length: string
  readonly owedBy: Actor
  readonly startedOn: PlainDate
  readonly endedOn?: PlainDate
  readonly due: Due
  readonly status: ClockStatus
  /** Used and total in the period's own unit (working days, or days). */
  readonly used: number
  readonly total: number
  readonly suspendedDays: number
}

/**
 * The statutory clock of a case: every period that has started, in the order of the service's list.
 *
 * The version of a length is the one in force on the day the case was received; which day that is stays with the case.
 *
 * @param progress the fold of the case's events
 * @param today Beijing day on which the clock is read
 */
export function readClock(
  periods: readonly StatutoryPeriod[],
  progress: CaseProgress,
  calendar: WorkCalendar,
  today: PlainDate,
): readonly ClockReading[] {
  const received = progress.applied[0]
  if (!received) return []
  const lawDay = beijingDay(received.at)
  return periods.flatMap((period) => {
    const version = versionOn(period.length, lawDay)
    const started = startOf(period, progress)
    if (!version || !started) return []
    const length = extended(period, version.value, started, progress, lawDay)
    return [readPeriod(period, length, version.source, started, progress, calendar, today)]
  })
}

/** The event that started a period last; undefined for one that has not begun. */
export function startOf(period: StatutoryPeriod, progress: CaseProgress): CaseEvent | undefined {
  const starts = typeof period.starts === 'string' ? [period.starts] : period.starts
  const started = lastAct(progress.applied, starts)
  if (!started || period.into === undefined) return started
  const led = progress.stays.some((stay) => stay.state === period.into && stay.entered === started.at)
  return led ? started : undefined
}

function readPeriod(
  period: StatutoryPeriod,
  length: Length,
  source: Citation,
  started: CaseEvent,
  progress: CaseProgress,
  calendar: WorkCalendar,
  today: PlainDate,
): ClockReading {
  const startedOn = beijingDay(started.at)
  const ended = lastAct(progress.applied, period.ends, started)
  const endedOn = ended ? beijingDay(ended.at) : undefined
  const readOn = endedOn ?? (today < startedOn ? startedOn : today)
  const suspendedDays = daysSuspended(period, progress, startedOn, readOn)
  const due = dueDate(startedOn, { ...length, amount: length.amount + suspendedDays }, calendar)
  const suspended = !ended && (period.suspendedIn ?? []).includes(progress.state)
  return {
    period: period.id,
    title: period.title,
    source,
    length: lengthWords(length),
    owedBy: period.owedBy,
    startedOn,
    ...(endedOn ? { endedOn } : {}),
    due,
    status: endedOn
      ? endedOn > due.latest
        ? 'late'
        : 'met'
      : suspended
        ? 'suspended'
        : today > due.latest
          ? 'overdue'
          : 'running',
    used: used(length, startedOn, readOn, calendar) - suspendedDays,
    total: length.unit === 'workingDay' || length.unit === 'day' ? length.amount : daysBetween(startedOn, due.latest),
    suspendedDays,
  }
}

/** The length with its extension, when the act that extends it has happened since the period started. */
function extended(
  period: StatutoryPeriod,
  length: Length,
  started: CaseEvent,
  progress: CaseProgress,
  lawDay: PlainDate,
): Length {
  const { extension } = period
  const more = extension && lastAct(progress.applied, [extension.act], started)
  const version = more && versionOn(extension.length, lawDay)
  return version ? { ...length, amount: length.amount + version.value.amount } : length
}

function used(length: Length, from: PlainDate, to: PlainDate, calendar: WorkCalendar): number {
  return length.unit === 'workingDay' ? workingDaysBetween(from, to, calendar) : daysBetween(from, to)
}

/**
 * Whole days spent in suspending states since the period began. The day a suspension begins still counts as used, the day
 * it ends does not, so that suspending and resuming on one day changes nothing.
 */
function daysSuspended(period: StatutoryPeriod, progress: CaseProgress, from: PlainDate, until: PlainDate): number {
  const states = period.suspendedIn ?? []
  let total = 0
  for (const stay of progress.stays) {
    if (!states.includes(stay.state)) continue
    const entered = beijingDay(stay.entered)
    const left = stay.left ? beijingDay(stay.left) : until
    const start = entered < from ? from : entered
    const end = left > until ? until : left
    if (end > start) total += daysBetween(start, end)
  }
  return total
}

/** @param after one of the events: only what counts as later is looked at, which need not have been written down later */
function lastAct(events: readonly CaseEvent[], acts: readonly string[], after?: CaseEvent): CaseEvent | undefined {
  const later = after ? events.slice(events.indexOf(after) + 1) : events
  const found = later.filter((event) => acts.includes(event.act))
  return found[found.length - 1]
}

/** Days from `today` to the last day of the wide reading; negative when it has passed. */
export function daysLeft(reading: ClockReading, today: PlainDate): number {
  return daysBetween(today, reading.due.latest)
}
