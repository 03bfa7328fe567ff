import { ownGuidance } from '../../kernel/law'
import type { Objection } from '../../kernel/rules'
import type { ReportCheck } from './reportCheck'

type ShareChange = {
  readonly shareholder?: string
  readonly before?: number
  readonly after?: number
  readonly changedOn?: string
}
type ShareChanges = { readonly shareChanges?: readonly ShareChange[] }

/** Percentages are rounded when they are typed; in hundredths of a percent, so that sums are exact. */
const TOLERANCE = 1
const hundredths = (percent: number | undefined) => Math.round((percent ?? 0) * 100)

/** AR12: on every day of a change the shares of all add up to a hundred, before it and after it. */
export const sharesAddUp: ReportCheck<ShareChanges> = {
  id: 'annual-report.AR12',
  severity: 'blocks',
  basis: ownGuidance('年报填报常用的核对规则'),
  field: 'shareChanges',
  test({ shareChanges = [] }) {
    if (shareChanges.some(({ before, after, changedOn }) => before === undefined || after === undefined || !changedOn))
      return undefined
    return [...new Set(shareChanges.map(({ changedOn }) => changedOn))].flatMap((day): Objection[] => {
      const rows = shareChanges.filter(({ changedOn }) => changedOn === day)
      return (['before', 'after'] as const).flatMap((side) => {
        const sum = rows.reduce((total, row) => total + hundredths(row[side]), 0)
        if (Math.abs(sum - 10_000) <= TOLERANCE) return []
        return [
          {
            message: `${day}变更${side === 'before' ? '前' : '后'}的比例加起来是${sum / 100}%，应当是100%。`,
            wayOut: '每次变更都把全部股东列出来，没有变的前后填一样；新加入的变更前填0，退出的变更后填0。',
          },
        ]
      })
    })
  },
}
