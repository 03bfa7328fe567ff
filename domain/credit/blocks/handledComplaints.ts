import { addYears, longDate, type PlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { PublicBlock } from '../publicBlock'

/** How many complaints ended in one way. */
export interface HandledCount {
  /** 达成调解协议 */
  readonly result: string
  readonly count: number
}

/** The first day whose filings are counted on `today`: one year, a practice of this product. */
export function handledSince(today: PlainDate): PlainDate {
  return addYears(today, -1)
}

/**
 * 消费投诉: numbers by result (Order 121 art. 38), of what this product itself handed in and the authority has ended. What was
 * withdrawn, not taken on or is still open is not in them.
 */
export function handledComplaints(counts: readonly HandledCount[], today: PlainDate): PublicBlock {
  const since = longDate(handledSince(today))
  const shown = counts.filter(({ count }) => count > 0)
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  return {
    id: 'complaints',
    title: '消费投诉',
    source: '经本小程序提交、市场监管部门已有结果的投诉',
    asOf: today,
    basis: laws.order121.article(38),
    meaning: `${since}以来收到、已经办完的投诉件数。撤回的、不予受理的和正在办的不算；没有写明信用代码的也没有算进来。被投诉不等于有过错。`,
    empty: `${since}以来没有已办完的投诉`,
    records:
      shown.length === 0
        ? []
        : [
            {
              id: 'complaints',
              title: `已办完${total}件`,
              tone: 'neutral',
              rows: shown.map(({ result, count }) => ({ label: result, text: `${count}件` })),
            },
          ],
  }
}
