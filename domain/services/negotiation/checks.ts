import { isPlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { NegotiationAnswers } from './form'

type NegotiationCheck = Check<NegotiationAnswers>

const merchantCode: NegotiationCheck = {
  id: 'negotiation.merchant',
  severity: 'blocks',
  basis: laws.consumerLaw.article(39),
  field: 'respondentUscc',
  test: ({ respondentUscc, respondentName }) =>
    Boolean(respondentName?.trim()) &&
    !respondentUscc?.trim() && {
      message: '协商要发给一家确定的商户，请填统一社会信用代码。',
      wayOut: '在“查询”里找到商户，从商户页进来会自动带出；找不到的，可以直接投诉。',
    },
}

const purchaseBeforeHarm: NegotiationCheck = {
  id: 'negotiation.dates',
  severity: 'blocks',
  field: 'knownSince',
  test: ({ purchasedOn, knownSince }) =>
    isPlainDate(purchasedOn) &&
    isPlainDate(knownSince) &&
    knownSince < purchasedOn && { message: '发现问题的日期早于购买日期，请核对。' },
}

/** A mobile number, an identity number: nothing the merchant needs. */
const PERSONAL = /(?:^|\D)1[3-9]\d{9}(?!\d)|(?:^|\D)\d{17}[\dXx](?!\d)/

const tellsTooMuch: NegotiationCheck = {
  id: 'negotiation.privacy',
  severity: 'advice',
  basis: laws.pipl.article(6),
  field: 'facts',
  test: ({ facts }) =>
    PERSONAL.test(facts ?? '') && {
      message: '经过里像是写了手机号或证件号码，商家会看到。',
      wayOut: '商家凭订单号就能查到，请删去。',
    },
}

/** What a negotiation needs to arrive, and what should not be in it. */
export const checks: readonly Check[] = [merchantCode, purchaseBeforeHarm, tellsTooMuch]
