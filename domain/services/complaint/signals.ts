import type { Citation } from '../../kernel/law'
import { laws } from '../../kernel/law'
import type { FilingCounts, ReadSignals, Signal, SignalThresholds } from '../../kernel/service'
import type { ComplaintAnswers } from './form'

interface Factor {
  readonly code: string
  readonly basis: Citation
  says(answers: ComplaintAnswers, counts: FilingCounts, thresholds: SignalThresholds): string | undefined
}

const factor = (number: number, says: Factor['says']): Factor => ({
  code: `F${number}`,
  basis: laws.order121.article(17, number),
  says,
})

/**
 * The factors of Order 121 art. 17 as far as data can show them. The fifth (其他) names nothing; of what
 * else may be looked at, data show one thing: one story told about several merchants. The article
 * names no number: thresholds are the city's, and what they find is a hint for officers, never a reason by itself.
 */
const factors: readonly Factor[] = [
  factor(1, ({ quantity }, _counts, thresholds) =>
    quantity !== undefined && quantity >= thresholds.quantity ? `一次购买${quantity}件，可能超出日常消费。` : undefined,
  ),
  factor(2, (_answers, { byPerson, byPersonAboutMerchant }, thresholds) => {
    const parts = [
      ...(byPerson.in30Days >= thresholds.byPersonIn30Days ? [`30天内投诉${byPerson.in30Days}件`] : []),
      ...(byPerson.in90Days >= thresholds.byPersonIn90Days ? [`90天内投诉${byPerson.in90Days}件`] : []),
      ...(byPersonAboutMerchant >= thresholds.byPersonAboutMerchant
        ? [`90天内对同一商户投诉${byPersonAboutMerchant}件`]
        : []),
    ]
    return parts.length > 0 ? `同一人${parts.join('，')}（都含本件）。` : undefined
  }),
  factor(3, ({ orderNumber, evidence }) =>
    !orderNumber?.trim() && (evidence?.length ?? 0) === 0 ? '没有订单号，也没有上传能证明消费的材料。' : undefined,
  ),
  factor(4, (_answers, { othersWithSameContact: others }, thresholds) =>
    others >= thresholds.othersWithSameContact
      ? `90天内另有${others}人投诉同一商户时，填了相同的手机号或地址。`
      : undefined,
  ),
  factor(5, (_answers, { byPersonWithSameStory: same }, thresholds) =>
    same >= thresholds.byPersonWithSameStory ? `90天内同一人对另外${same}家商户的投诉，经过写得一字不差。` : undefined,
  ),
]

/** F1–F5 of art. 17 for one complaint. */
export const signals: ReadSignals = (answers, counts, thresholds) =>
  factors.flatMap(({ code, basis, says }): Signal[] => {
    const text = says(answers as ComplaintAnswers, counts, thresholds)
    return text === undefined ? [] : [{ code, text, basis }]
  })
