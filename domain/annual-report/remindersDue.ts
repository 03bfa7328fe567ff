import { daysBetween, longDate, type PlainDate, plainDate } from '../kernel/calendar'
import type { Known, Reminder } from '../kernel/service'
import { missedYears, type ReportYear, reportYears } from './reportYears'

/** When a merchant that has not filed is reminded: our own practice, month and day inside the time for reports. */
export const reminderDays = ['03-01', '05-15', '06-10', '06-25', '06-29'] as const

/**
 * What a merchant is reminded of on a day: the newest reminder whose day has come, so that one is not lost when nothing ran
 * on that very day; and one about everything that is overdue. A reminder keeps its id, so it is told once.
 */
export function remindersDue(known: Known, today: PlainDate): readonly Reminder[] {
  const newest = reportYears(known, today)[0]
  if (!newest) return []
  const missed = missedYears(known, today)
  return [
    ...(newest.state === 'open' ? beforeClosing(newest, today) : []),
    ...(missed.length > 0 ? [overdue(missed, today)] : []),
  ]
}

function beforeClosing({ year, closes }: ReportYear, today: PlainDate): readonly Reminder[] {
  const due = reminderDays.map((day) => plainDate(`${year + 1}-${day}`)).filter((day) => day <= today)
  const day = due[due.length - 1]
  if (!day) return []
  const left = daysBetween(today, closes)
  return [
    {
      id: `${year}:${day}`,
      subject: String(year),
      title: left === 0 ? `${year}年度年报今天截止` : `${year}年度年报还没有报`,
      text: `请在${longDate(closes)}前报送${left === 0 ? '' : `，还有${left}天`}。逾期会被列入经营异常名录或标记为经营异常状态。`,
    },
  ]
}

/** Told again each time the set of missed years has changed or a new half of the year has begun. */
function overdue(missed: readonly number[], today: PlainDate): Reminder {
  const last = missed[missed.length - 1] as number
  const half = today.slice(5) > '06-30' ? 'H2' : 'H1'
  return {
    id: `late:${today.slice(0, 4)}${half}:${missed.join('-')}`,
    subject: String(last),
    title: missed.length === 1 ? `${last}年度年报已逾期` : `有${missed.length}个年度的年报已逾期`,
    text: `${missed.map((year) => `${year}年度`).join('、')}还没有报。请尽快补报，补报后可以申请移出经营异常名录或恢复正常记载状态。`,
  }
}
