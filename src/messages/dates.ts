import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import {
  beijingDay,
  chinaCalendar,
  daysBetween,
  isPlainDate,
  longDate,
  type PlainDate,
  workingDaysBetween,
} from '../../domain/kernel/calendar'

dayjs.extend(utc)

/** Beijing has one offset all year, wherever the phone is. */
const beijing = (instant: string) => dayjs.utc(instant).utcOffset(8)

/** `2026年12月1日`. What is not a calendar day is shown as it came. */
export function dayWords(day: string): string {
  return isPlainDate(day) ? longDate(day) : day
}

/** How far a day is: `还有7个工作日`, `今天到期`, `已超过3天`. */
export function daysLeftWords(day: PlainDate, today: PlainDate, unit: 'workingDay' | 'day'): string {
  if (day === today) return '今天到期'
  if (day < today) return `已超过${daysBetween(day, today)}天`
  return unit === 'workingDay'
    ? `还有${workingDaysBetween(today, day, chinaCalendar)}个工作日`
    : `还有${daysBetween(today, day)}天`
}

/** `14:03`, Beijing time. */
export function timeWords(instant: string): string {
  return beijing(instant).format('HH:mm')
}

/** `2026年11月22日 14:03`, Beijing time: for paper, where 今天 would not stay true. */
export function momentWords(instant: string): string {
  return `${dayWords(beijingDay(instant))} ${timeWords(instant)}`
}

/** `今天 09:12`, `昨天 18:40`, `11月3日 14:03`, `2025年3月1日 10:00`, Beijing time; a bare day stays a day. */
export function instantWords(instant: string, now: Date = new Date()): string {
  if (isPlainDate(instant)) return longDate(instant)
  const [at, here] = [beijing(instant), beijing(now.toISOString())]
  if (at.isSame(here, 'day')) return at.format('今天 HH:mm')
  if (at.isSame(here.subtract(1, 'day'), 'day')) return at.format('昨天 HH:mm')
  return at.format(at.isSame(here, 'year') ? 'M月D日 HH:mm' : 'YYYY年M月D日 HH:mm')
}
