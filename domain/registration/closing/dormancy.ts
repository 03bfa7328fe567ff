import { addDays, addYears, daysBetween, isPlainDate, longDate, type PlainDate } from '../../kernel/calendar'
import { laws, since, versionOn } from '../../kernel/law'
import type { Objection } from '../../kernel/rules'

const { registrationReg, registrationRules } = laws

/** 条例 art. 30: altogether not longer than this, in years. */
export const longestDormancy = since('2022-03-01', 3, registrationReg.article(30))
/** 细则 art. 42: an extension is filed in the last days of the time, and a resumption published within as many days. */
export const daysAround = since('2022-03-01', 30, registrationRules.article(42))

/** Filed before it begins; the time ends within three years of the first day. */
export function dormantInTime(
  begins: string | undefined,
  ends: string | undefined,
  today: PlainDate,
): readonly Objection[] {
  if (!isPlainDate(begins)) return []
  const early: readonly Objection[] =
    begins < today ? [{ field: 'begins', message: '歇业要在开始前备案。', wayOut: '请选今天或者以后的日子。' }] : []
  if (!isPlainDate(ends)) return early
  const latest = lastDay(begins)
  return [
    ...early,
    ...(ends < begins ? [{ field: 'ends', message: '结束的日子在开始之前。' }] : []),
    ...(ends > latest
      ? [{ field: 'ends', message: `歇业最长三年，最晚到${longDate(latest)}。`, wayOut: '请选早一点的日子。' }]
      : []),
  ]
}

/** An extension is filed in the last thirty days and does not go beyond three years of the first day. */
export function extendedInTime(
  begins: string | undefined,
  endsNow: string | undefined,
  ends: string | undefined,
  today: PlainDate,
): readonly Objection[] {
  if (!isPlainDate(begins) || !isPlainDate(endsNow)) return []
  const around = versionOn(daysAround, today)?.value ?? 0
  const from = addDays(endsNow, -around)
  const latest = lastDay(begins)
  return [
    ...(today < from ? [{ field: 'endsNow', message: `期满前30天内才能延期，${longDate(from)}起可以办。` }] : []),
    ...(today > endsNow
      ? [{ field: 'endsNow', message: '歇业期已经满了，不能再延。', wayOut: '请恢复营业，或者办理注销。' }]
      : []),
    ...(isPlainDate(ends) && ends <= endsNow ? [{ field: 'ends', message: '延长后的日子要比原来晚。' }] : []),
    ...(isPlainDate(ends) && ends > latest
      ? [{ field: 'ends', message: `累计最长三年，最晚到${longDate(latest)}。`, wayOut: '请选早一点的日子。' }]
      : []),
  ]
}

/** A resumption is published within thirty days; later it still is, with the days that have passed. */
export function resumedInTime(resumedOn: string | undefined, today: PlainDate): readonly Objection[] {
  const around = versionOn(daysAround, today)?.value ?? 0
  if (!isPlainDate(resumedOn) || resumedOn > today) return []
  const passed = daysBetween(resumedOn, today)
  return passed > around
    ? [{ field: 'resumedOn', message: `恢复营业已经${passed}天，应当在30天内公示。`, wayOut: '请尽快提交。' }]
    : []
}

function lastDay(begins: PlainDate): PlainDate {
  return addYears(begins, versionOn(longestDormancy, begins)?.value ?? 3)
}
