import { type ActDefinition, reasonField } from '../../kernel/case'
import { laws } from '../../kernel/law'
import type { State } from './states'

const { ecommerceLaw, order121 } = laws

const stances = [
  { id: 'agree', label: '同意消费者的请求' },
  { id: 'offer', label: '提出别的解决办法' },
  { id: 'disagree', label: '不同意，理由见说明' },
] as const

const stanceLabel = (id: unknown) => stances.find((stance) => stance.id === id)?.label ?? ''

/** What the merchant a complaint is about may do, once it has been told of it. */
export const counterpartyActs = {
  respond: {
    label: '答复投诉',
    by: 'counterparty',
    from: ['accepted', 'mediating', 'testing', 'recusal'],
    basis: ecommerceLaw.article(59),
    fields: [
      { key: 'stance', kind: 'choice', label: '您的态度', required: true, options: stances },
      { key: 'text', kind: 'longText', label: '说明', required: true, maxLength: 2_000 },
      {
        key: 'joins',
        kind: 'choice',
        label: '参加调解吗',
        required: true,
        basis: order121.article(23, 2),
        options: [
          { id: 'yes', label: '参加' },
          { id: 'no', label: '不参加' },
        ],
      },
      {
        key: 'evidence',
        kind: 'files',
        label: '合同、订单等材料',
        maxFiles: 9,
        shared: true,
        basis: ecommerceLaw.article(62),
        hint: '网络交易的原始合同和记录由商家提供。消费者也能看到。',
      },
    ],
    says: {
      applicant: (data) =>
        `商家答复：${stanceLabel(data.stance)}。${data.text}${data.joins === 'no' ? '（商家表示不参加调解）' : ''}`,
      counterparty: '您已答复投诉。',
    },
  },
  askRecusalByMerchant: {
    label: '申请调解员回避',
    by: 'counterparty',
    from: ['mediating'],
    to: 'recusal',
    basis: order121.article(21),
    fields: [reasonField()],
    says: {
      applicant: '商家申请调解人员回避，决定作出前调解暂停。',
      counterparty: '回避申请已提交，决定作出前调解暂停。',
    },
  },
} as const satisfies Readonly<Record<string, ActDefinition<State>>>
