import { addDays, daysBetween, isPlainDate, longDate, type PlainDate } from '../kernel/calendar'
import { laws, since, versionOn } from '../kernel/law'
import type { Objection } from '../kernel/rules'

/** 条例 arts. 24, 29: days from the decision or event to the application. */
export const daysToChange = since('2022-03-01', 30, laws.registrationReg.article(24))

/** RG15: a change is filed within thirty days; later it still is, with the days that have passed. */
export function changeInTime(happenedOn: string | undefined, today: PlainDate, field: string): readonly Objection[] {
  const limit = versionOn(daysToChange, today)
  if (!limit || !isPlainDate(happenedOn) || happenedOn > today) return []
  const passed = daysBetween(happenedOn, today)
  return passed > limit.value
    ? [
        {
          field,
          message: `变更已经过了${passed}天，应当在${longDate(addDays(happenedOn, limit.value))}前申请。`,
          wayOut: '请尽快提交；逾期的，登记机关可能责令改正、罚款。',
        },
      ]
    : []
}
