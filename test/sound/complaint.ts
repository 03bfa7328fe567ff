import type { ComplaintAnswers } from '../../domain/services/complaint/form'

/** A complaint nobody could object to, with canaries for personal data that must never be found where they do not belong. */
export const canaries = { name: '金丝雀甲', mobile: '13912345678', address: '福州市台江区金丝雀路9号' } as const

export const soundComplaint: ComplaintAnswers = {
  respondentName: '福州榕网科技有限公司',
  respondentAddress: '福州市鼓楼区五四路1号',
  channel: 'online',
  platform: '淘宝',
  orderNumber: '2026111800001',
  goods: '茉莉花茶两盒',
  purchasedOn: '2026-11-10',
  amount: 19_800,
  forDailyLife: 'yes',
  problem: 'quality',
  knownSince: '2026-11-15',
  facts: '11月10日在网店买了两盒茉莉花茶，15日收到后发现有霉味，联系客服要求退款，对方一直不回复。',
  handledElsewhere: 'no',
  requests: ['refund'],
  ...canaries,
  consentPublicity: 'yes',
  consentEntrust: 'no',
}

export const soundFiling = { service: 'complaint', formVersion: '2026-04-15', answers: soundComplaint, declared: true }
