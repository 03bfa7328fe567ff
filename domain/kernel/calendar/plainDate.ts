/**
 * Calendar days in Beijing time (UTC+8, no daylight saving), as `YYYY-MM-DD` strings.
 *
 * Strings compare correctly with `<`, travel through JSON unchanged and cannot carry a hidden time zone,
 * which is why the product never uses `Date` for a legal day. Instants (`2026-11-22T03:00:00.000Z`) are kept in UTC
 * and become a day through {@link beijingDay} only.
 */
export type PlainDate = string & { readonly __plainDate: unique symbol }

/** An instant in UTC, ISO 8601 with milliseconds, as `Date#toISOString` writes it. */
export type Instant = string

const MS_PER_DAY = 86_400_000
const BEIJING_OFFSET_MS = 8 * 3_600_000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day that exists, 0001-01-01 … 9999-12-31 (31 February does not). */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string') return false
  const parts = SHAPE.exec(value)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Reads a day written in the code base; throws on a wrong one, because that is a bug and not input. */
export function plainDate(value: string): PlainDate {
  if (!isPlainDate(value)) throw new Error(`not a calendar day: ${value}`)
  return value
}

/** The Beijing day of an instant. @example beijingDay('2026-11-21T16:00:00.000Z') // '2026-11-22' */
export function beijingDay(instant: Instant): PlainDate {
  const day = Math.floor((Date.parse(instant) + BEIJING_OFFSET_MS) / MS_PER_DAY)
  // every call asks for its day, and nearly all of them for the same one
  if (day !== asked.day) asked = { day, date: fromEpochDay(day) }
  return asked.date
}

/** The day {@link beijingDay} was last asked for. */
let asked = { day: Number.NaN, date: '' as PlainDate }

/** Days since 1970-01-01. */
export function epochDay(date: PlainDate): number {
  return Math.round(Date.parse(`${date}T00:00:00.000Z`) / MS_PER_DAY)
}

export function fromEpochDay(day: number): PlainDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(epochDay(date) + days)
}

/** Adds months; the corresponding day, or the end of the month where it is missing (民法典 art. 202). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = partsOf(date)
  const total = year * 12 + (month - 1) + months
  const targetYear = Math.floor(total / 12)
  const targetMonth = (total % 12) + 1
  return write(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

/** Adds years; 29 February becomes 28 February in a common year (民法典 art. 202). */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12)
}

/** Whole days from `start` to `end`; negative when `end` is earlier. */
export function daysBetween(start: PlainDate, end: PlainDate): number {
  return epochDay(end) - epochDay(start)
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: PlainDate): number {
  return (((epochDay(date) + 4) % 7) + 7) % 7
}

/** `2026年11月22日`, as letters of the authority write a day. */
export function longDate(date: PlainDate): string {
  const [year, month, day] = partsOf(date)
  return `${year}年${month}月${day}日`
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

function partsOf(date: PlainDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

function write(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate
}
