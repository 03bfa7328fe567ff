import { fromEpochDay, type PlainDate } from '../../../domain/kernel/calendar'

const MS_PER_DAY = 86_400_000
const written = new Map<number, PlainDate>()

/** A day counted since 1970-01-01 as text. A city has some ten thousand different days: each is written once. */
export function dayText(day: number): PlainDate {
  const known = written.get(day)
  if (known !== undefined) return known
  const text = fromEpochDay(day)
  written.set(day, text)
  return text
}

/** Days since 1970-01-01 of a day of the calendar, month 1–12. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}

/** The year of a day counted since 1970-01-01. */
export function yearOf(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear()
}
