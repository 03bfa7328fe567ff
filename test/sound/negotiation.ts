import type { NegotiationAnswers } from '../../domain/services/negotiation/form'

/** A negotiation nobody could object to, with a merchant of the test directory. */
export const soundNegotiation: NegotiationAnswers = {
  respondentUscc: '91350102MAT007148P',
  respondentName: '福州榕网科技有限公司',
  channel: 'online',
  platform: '淘宝',
  orderNumber: '2026111800001',
  goods: '茉莉花茶两盒',
  purchasedOn: '2026-11-10',
  amount: 19_800,
  problem: 'quality',
  knownSince: '2026-11-15',
  facts: '收到后发现有霉味，联系客服要求退款。',
  requests: ['refund'],
  claimAmount: 19_800,
}

export const soundNegotiationFiling = {
  service: 'negotiation',
  formVersion: '2026-11-01',
  answers: soundNegotiation,
  declared: true,
}
