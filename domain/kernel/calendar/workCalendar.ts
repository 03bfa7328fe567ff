import { type HolidayYear, holidayYears } from './holidays'
import { addDays, type PlainDate, plainDate, weekday } from './plainDate'

/** Which days are worked, as far as the yearly notices reach. */
export interface WorkCalendar {
  /** Last day of the last year whose State Council notice is loaded; later answers are provisional (以国务院放假通知为准). */
  readonly coveredThrough: PlainDate
  /** First day of the first year loaded. */
  readonly coveredFrom: PlainDate
  isHoliday(day: PlainDate): boolean
  /** Monday to Friday outside a break, or a weekend day worked in exchange (调休). */
  isWorkingDay(day: PlainDate): boolean
}

/** Builds a calendar from yearly data; an administrator adds a year when its notice is published. */
export function workCalendar(years: readonly HolidayYear[]): WorkCalendar {
  let known: ReturnType<typeof daysOf> | undefined
  // most pages never ask: the days are written out at the first question
  const days = () => {
    known ??= daysOf(years)
    return known
  }
  const official = years.filter((year) => year.status === 'official').map((year) => year.year)
  return {
    coveredFrom: plainDate(`${Math.min(...official)}-01-01`),
    coveredThrough: plainDate(`${Math.max(...official)}-12-31`),
    isHoliday: (day) => days().off.has(day),
    isWorkingDay: (day) => {
      const { off, makeup } = days()
      return makeup.has(day) || (!off.has(day) && weekday(day) !== 0 && weekday(day) !== 6)
    },
  }
}

function daysOf(years: readonly HolidayYear[]) {
  const off = new Set<string>()
  const makeup = new Set<string>()
  for (const year of years) {
    for (const { from, to } of year.breaks)
      for (let day = plainDate(from); day <= plainDate(to); day = addDays(day, 1)) off.add(day)
    for (const day of year.makeupWork) makeup.add(plainDate(day))
  }
  return { off, makeup }
}

/** The calendar the product ships with. */
export const chinaCalendar: WorkCalendar = workCalendar(holidayYears)
