import { addDays, daysBetween, longDate, type PlainDate, plainDate } from '../kernel/calendar'
import { reminderDays } from './remindersDue'
import { reportWindow } from './reportWindow'
import { lastReportYear } from './reportYears'

/** How often officers may press a merchant about one year's report, and how many days apart: our own rule, not a statutory one. */
export const nudgeLimits = { perYear: 3, daysBetween: 10 } as const

/** Whether a merchant may be reminded now: not after the last time allowed, nor sooner than the day given. */
export type NudgeRight =
  | { readonly may: true; readonly left: number }
  | { readonly may: false; readonly why: 'used-up' }
  | { readonly may: false; readonly why: 'soon'; readonly from: PlainDate }

/** The year officers remind about: the newest one whose first reminder has gone out, so that nobody is pressed in January. */
export function nudgeYear(today: PlainDate): number {
  const newest = lastReportYear(today)
  return today < plainDate(`${newest + 1}-${reminderDays[0]}`) ? newest - 1 : newest
}

/** @param sent days on which officers have reminded the merchant about the year, in any order */
export function nudgeRight(sent: readonly PlainDate[], today: PlainDate): NudgeRight {
  if (sent.length >= nudgeLimits.perYear) return { may: false, why: 'used-up' }
  const last = [...sent].sort().pop()
  const from = last && addDays(last, nudgeLimits.daysBetween)
  if (from && today < from) return { may: false, why: 'soon', from }
  return { may: true, left: nudgeLimits.perYear - sent.length }
}

/** What the merchant reads: who reminds it of which report, until when, and where to go. Nothing it has filled in. */
export function nudgeNotice(
  { merchant, park }: { readonly merchant: string; readonly park: string },
  year: number,
  today: PlainDate,
): { readonly title: string; readonly text: string } {
  const { closes } = reportWindow(year)
  return {
    title: `${merchant}：专管员提醒报送${year}年度年报`,
    text: `${park}的专管员提醒您：还没有收到${year}年度年报。${time(daysBetween(today, closes), closes)}打开“我的商户”就能填写；已经在别处报送的，不用理会。`,
  }
}

function time(left: number, closes: PlainDate): string {
  if (left > 0) return `请在${longDate(closes)}前报送，还有${left}天。`
  if (left === 0) return '今天是最后一天，请在24时前报送。'
  return '报送时间已过，请尽快补报，补报后可以申请移出经营异常名录或恢复正常记载状态。'
}
