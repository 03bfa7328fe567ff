import { beijingDay, chinaCalendar, longDate, type PlainDate, weekday } from '../../../domain/kernel/calendar'
import { type Actor, type ClockReading, daysLeft } from '../../../domain/kernel/case'

const WEEKDAYS = '日一二三四五六'

/** `2026年11月22日 星期日` */
export function dayWords(day: PlainDate): string {
  return `${longDate(day)} 星期${WEEKDAYS[weekday(day)]}${chinaCalendar.isWorkingDay(day) ? '' : '（非工作日）'}`
}

/** `2026年11月22日`, for days of stored records, which were checked when they came in */
export function dateWords(day: string): string {
  return longDate(day as PlainDate)
}

/** `2026年11月22日 14:03`, Beijing time */
export function momentWords(at: string | Date): string {
  const instant = new Date(at).toISOString()
  const beijing = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()
  return `${longDate(beijingDay(instant))} ${beijing.slice(11, 16)}`
}

/** Whose move it is, from the desk of the regulator. */
export const actorWords: Readonly<Record<Actor | 'nobody', string>> = {
  regulator: '本部门',
  applicant: '申请人',
  counterparty: '被申请方',
  system: '平台',
  nobody: '无（已结束）',
}

/** How a clock stands on a day, in one short sentence. */
export function clockWords(reading: ClockReading, today: PlainDate): string {
  const left = daysLeft(reading, today)
  switch (reading.status) {
    case 'met':
      return '按期完成'
    case 'late':
      return '逾期完成'
    case 'suspended':
      return '暂停计时'
    case 'overdue':
      return `已超期${-left}天`
    default:
      return left === 0 ? '今天到期' : `还剩${left}天`
  }
}

export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
