import { daysBetween, type PlainDate } from '../kernel/calendar'
import type { Known, Subject } from '../kernel/service'
import { type ReportYear, reportYears } from './reportYears'

/** The years as somebody chooses among them, newest first, each with the days that are left. */
export function reportSubjects(known: Known, today: PlainDate): readonly Subject[] {
  return reportYears(known, today).map((entry) => ({
    id: String(entry.year),
    title: `${entry.year}年度`,
    state: entry.state,
    note: note(entry, today),
    due: entry.closes,
  }))
}

function note({ state, closes }: ReportYear, today: PlainDate): string {
  switch (state) {
    case 'open':
      return today === closes ? '今天是最后一天' : `6月30日截止，还有${daysBetween(today, closes)}天`
    case 'filed':
      return today === closes
        ? '已报送，今天是可以更正的最后一天'
        : `已报送，6月30日前可以更正，还有${daysBetween(today, closes)}天`
    case 'closed':
      // said where it still matters: in the half-year after the closing
      return closes.slice(0, 4) === today.slice(0, 4)
        ? '已报送，更正的时间已过，发现填错了请联系登记机关'
        : '已报送，更正的时间已过'
    case 'late':
      return `已过期${daysBetween(closes, today)}天，请尽快补报`
  }
}
