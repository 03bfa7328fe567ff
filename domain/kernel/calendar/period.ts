import { addDays, addMonths, type PlainDate } from './plainDate'
import type { WorkCalendar } from './workCalendar'

/** A statutory length: 工作日, 自然日, 月 or 年. */
export interface Length {
  readonly amount: number
  readonly unit: 'workingDay' | 'day' | 'month' | 'year'
}

export const workingDays = (amount: number): Length => ({ amount, unit: 'workingDay' })
export const days = (amount: number): Length => ({ amount, unit: 'day' })
export const months = (amount: number): Length => ({ amount, unit: 'month' })

/** When a period ends. */
export interface Due {
  /** Last day by the narrow reading: only a public holiday moves the end (Order 121 art. 45 法定节假日). Officers plan by this one. */
  readonly earliest: PlainDate
  /** Last day by the wide reading: any non-working day moves the end (民法典 art. 203 法定休假日). Citizens see 「最迟」 this one. */
  readonly latest: PlainDate
  /** True when a day past the calendar's coverage was counted: 以国务院放假通知为准. */
  readonly provisional: boolean
}

/**
 * The last day of a period whose first day is not counted (Order 121 art. 45; 民法典 arts. 201–203; 行政许可法 art. 82).
 *
 * @param start the day the period starts from, for example the day of receipt
 * @param length amount ≥ 0
 */
export function dueDate(start: PlainDate, length: Length, calendar: WorkCalendar): Due {
  if (length.unit === 'workingDay') {
    const end = addWorkingDays(start, length.amount, calendar)
    return { earliest: end, latest: end, provisional: end > calendar.coveredThrough }
  }
  const raw =
    length.unit === 'day'
      ? addDays(start, length.amount)
      : addMonths(start, length.unit === 'year' ? length.amount * 12 : length.amount)
  const earliest = firstDayThat(raw, (day) => !calendar.isHoliday(day))
  const latest = firstDayThat(raw, (day) => calendar.isWorkingDay(day))
  return { earliest, latest, provisional: latest > calendar.coveredThrough }
}

/** The n-th working day after `start`; `start` itself for n = 0. */
export function addWorkingDays(start: PlainDate, amount: number, calendar: WorkCalendar): PlainDate {
  let day = start
  for (let counted = 0; counted < amount; ) {
    day = addDays(day, 1)
    if (calendar.isWorkingDay(day)) counted += 1
  }
  return day
}

/** Working days after `start` up to and including `end`; 0 when `end` is not later. */
export function workingDaysBetween(start: PlainDate, end: PlainDate, calendar: WorkCalendar): number {
  let counted = 0
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) counted += 1
  return counted
}

/** `7个工作日`, `60日`, `3个月`. */
export function lengthWords({ amount, unit }: Length): string {
  return `${amount}${{ workingDay: '个工作日', day: '日', month: '个月', year: '年' }[unit]}`
}

function firstDayThat(from: PlainDate, test: (day: PlainDate) => boolean): PlainDate {
  let day = from
  while (!test(day)) day = addDays(day, 1)
  return day
}
