import { addYears, isPlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { ComplaintAnswers } from './form'

const { order121 } = laws

type ComplaintCheck = Check<ComplaintAnswers>

const limitation: ComplaintCheck = {
  id: 'complaint.R4',
  severity: 'likely-refusal',
  basis: order121.article(16, 4),
  field: 'knownSince',
  test: ({ knownSince }, { today }) =>
    isPlainDate(knownSince) &&
    addYears(knownSince, 3) < today && {
      message: '知道权益受损已经超过三年，很可能不予受理。',
      wayOut: '如果期间向商家、消协或法院主张过权利，请在经过里写明并附上证明。',
    },
}

const dailyLife: ComplaintCheck = {
  id: 'complaint.R3.daily-life',
  severity: 'likely-refusal',
  basis: order121.article(16, 3),
  field: 'forDailyLife',
  test: ({ forDailyLife }) =>
    forDailyLife === 'no' && {
      message: '投诉只处理为生活消费发生的争议。',
      wayOut: '经营用途的纠纷可以协商、仲裁或起诉；发现违法行为可以举报。',
    },
}

const proofOfPurchase: ComplaintCheck = {
  id: 'complaint.R3.proof',
  severity: 'likely-refusal',
  basis: order121.article(16, 3),
  field: 'evidence',
  test: ({ orderNumber, evidence, facts }) =>
    Boolean(facts) &&
    !orderNumber &&
    (evidence?.length ?? 0) === 0 && {
      message: '还没有能证明您买过的材料。',
      wayOut: '补一张订单、付款记录、小票或聊天截图，没有的话请在经过里说明原因。',
    },
}

const handledElsewhere: ComplaintCheck = {
  id: 'complaint.R2',
  severity: 'likely-refusal',
  basis: order121.article(16, 2),
  field: 'handledElsewhere',
  test: ({ handledElsewhere: where }) =>
    where !== undefined &&
    where !== 'no' && {
      message: '同一争议已在别处受理或处理，很可能不予受理。',
      wayOut: '请继续在原渠道办理；有新的争议请写清和原来有什么不同。',
    },
}

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

/** Grounds of art. 16 as a forecast (自查参考) and what makes a complaint easier to take on. */
export const checks: readonly Check[] = [
  purchaseBeforeHarm,
  limitation,
  dailyLife,
  handledElsewhere,
  proofOfPurchase,
  tooShort,
  moreThanPaid,
  identityInStory,
]
