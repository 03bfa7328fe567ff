import type { PlainDate } from '../kernel/calendar'
import type { MerchantSnapshot } from '../kernel/merchant'
import type { Known } from '../kernel/service'
import { FIRST_REPORT_YEAR, reportWindow } from './reportWindow'

/** One year a merchant owes or owed a report for. */
export interface ReportYear {
  readonly year: number
  /** `open` not filed, in time; `filed` may still be corrected; `closed` may not; `late` not filed, 30 June has passed. */
  readonly state: 'open' | 'filed' | 'closed' | 'late'
  /** The last day to file and to correct. */
  readonly closes: PlainDate
  /** The day the report in force was filed. */
  readonly filedOn?: PlainDate
}

/**
 * The years a merchant has to report about, newest first. A year is owed when the merchant existed on its 31 December; one
 * set up this year begins next year (企业信息公示暂行条例 art. 8). Nothing is owed by a merchant that has been struck off.
 */
export function reportYears(known: Known, today: PlainDate): readonly ReportYear[] {
  const { merchant } = known
  if (!merchant || merchant.status === 'cancelled' || merchant.status === 'revoked') return []
  const years: ReportYear[] = []
  for (let year = lastReportYear(today); year >= firstReportYear(merchant); year -= 1) {
    const { closes } = reportWindow(year)
    const filedOn = filedDay(known, year, today)
    const over = today > closes
    if (filedOn === undefined) years.push({ year, closes, state: over ? 'late' : 'open' })
    else years.push({ year, closes, filedOn, state: over ? 'closed' : 'filed' })
  }
  return years
}

/** Years whose report is overdue, oldest first: the order they are made up for. */
export function missedYears(known: Known, today: PlainDate): readonly number[] {
  return reportYears(known, today)
    .filter(({ state }) => state === 'late')
    .map(({ year }) => year)
    .reverse()
}

/** The newest year that can be reported about on a day: the one before it. */
export function lastReportYear(today: PlainDate): number {
  return Number(today.slice(0, 4)) - 1
}

/** The first year a merchant reports about: the one it was set up in. */
export function firstReportYear({ establishedOn }: Pick<MerchantSnapshot, 'establishedOn'>): number {
  return Math.max(FIRST_REPORT_YEAR, Number(establishedOn.slice(0, 4)))
}

/**
 * The day on which the report about a year was filed, the newest where it was corrected; undefined while there is none. The
 * register knows reports that were filed elsewhere, we know ours before the register does.
 */
export function filedDay({ merchant, earlier }: Known, year: number, today: PlainDate): PlainDate | undefined {
  const inRegister = (merchant?.annualReports ?? [])
    .filter((report) => report.year === year && report.filedOn <= today)
    .map(({ filedOn }) => filedOn as PlainDate)
  const ours = (earlier ?? []).filter(({ subject }) => subject === String(year)).map(({ filedOn }) => filedOn)
  return [...inRegister, ...ours].sort().pop()
}
