import { isPlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import { endForecast } from './endForecast'
import type { ComplaintCheck } from './forecast'
import { jointChecks } from './jointChecks'
import { refusalForecast } from './refusalForecast'

const { order121 } = laws

const purchaseBeforeHarm: ComplaintCheck = {
  id: 'complaint.dates',
  severity: 'blocks',
  field: 'knownSince',
  test: ({ purchasedOn, knownSince }) =>
    isPlainDate(purchasedOn) &&
    isPlainDate(knownSince) &&
    knownSince < purchasedOn && { message: '发现问题的日期早于购买日期，请核对。' },
}

const tooShort: ComplaintCheck = {
  id: 'complaint.facts',
  severity: 'advice',
  basis: order121.article(10, 3),
  field: 'facts',
  test: ({ facts }) =>
    facts !== undefined &&
    facts.trim().length > 0 &&
    [...facts.trim()].length < 30 && { message: '经过写得有点短，写清时间、经过和金额，受理更快。' },
}

const moreThanPaid: ComplaintCheck = {
  id: 'complaint.amount',
  severity: 'advice',
  basis: laws.consumerLaw.article(55),
  field: 'claimAmount',
  test: ({ amount, claimAmount }) =>
    amount !== undefined &&
    claimAmount !== undefined &&
    claimAmount > Math.max(amount * 4, amount + 50_000) && {
      message: '要求的金额超过退款加三倍赔偿，请说明依据。',
      wayOut: '欺诈可主张价款三倍的赔偿，不足五百元按五百元；食品安全另有规定。',
    },
}

const identityInStory: ComplaintCheck = {
  id: 'complaint.privacy',
  severity: 'advice',
  basis: laws.pipl.article(6),
  field: 'facts',
  test: ({ facts }) =>
    /(?:^|\D)\d{17}[\dXx](?!\d)/.test(facts ?? '') && {
      message: '经过里像是写了身份证号码，请删去。',
      wayOut: '需要核验身份时，办理人员会单独请您提供。',
    },
}

/** What only a report can bring about. */
const PUNISHMENT = /处罚|查处|罚款|吊销|没收/

const alsoAReport: ComplaintCheck = {
  id: 'complaint.mixed',
  severity: 'advice',
  basis: order121.article(9),
  field: 'requestDetail',
  test: ({ requestDetail }) =>
    PUNISHMENT.test(requestDetail ?? '') && {
      message: '要求处罚商家属于举报，和投诉分开办。',
      wayOut: '先提交投诉，提交后可以带着同样的内容再提交一件举报。',
    },
}

/** The grounds of arts. 16 and 23 as a forecast (自查参考), and what makes a complaint easier to take on. */
export const checks: readonly Check[] = [
  purchaseBeforeHarm,
  ...jointChecks,
  ...refusalForecast,
  ...endForecast,
  tooShort,
  moreThanPaid,
  identityInStory,
  alsoAReport,
]
