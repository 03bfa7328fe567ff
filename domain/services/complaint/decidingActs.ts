import { type ActDefinition, reasonField } from '../../kernel/case'
import { laws } from '../../kernel/law'
import { groundLabel, refusalGrounds } from './grounds'
import type { State } from './states'

const { order121 } = laws

const reason = reasonField()
const beforeDecision = ['submitted', 'dispatched', 'identityProvided'] as const satisfies readonly State[]

/** From receipt to the decision whether to take it on: Order 121 arts. 10, 14–16. */
export const decidingActs = {
  dispatch: {
    label: '分送',
    by: 'regulator',
    from: ['submitted'],
    to: 'dispatched',
    basis: order121.article(14),
    fields: [{ key: 'bureau', kind: 'text', label: '承办单位', required: true, maxLength: 60 }],
    says: { applicant: (data) => `已分送给${data.bureau}办理。` },
  },
  requestIdentity: {
    label: '要求提供身份证明',
    by: 'regulator',
    from: ['submitted', 'dispatched'],
    to: 'identityRequested',
    basis: order121.article(10),
    fields: [
      { key: 'until', kind: 'date', label: '提供期限', required: true, future: true },
      { key: 'reason', kind: 'longText', label: '需要核验的原因', required: true, maxLength: 300 },
    ],
    says: { applicant: (data) => `需要核验身份，请在${data.until}前提供身份证明材料。原因：${data.reason}` },
  },
  accept: {
    label: '受理',
    by: 'regulator',
    from: [...beforeDecision],
    to: 'accepted',
    basis: order121.article(15),
    says: {
      applicant: '投诉已受理，接下来会联系双方调解。',
      counterparty: '有消费者投诉了您的商户，市场监管部门已受理，请尽快答复。',
    },
  },
  decline: {
    label: '不予受理',
    by: 'regulator',
    from: [...beforeDecision, 'identityRequested'],
    to: 'declined',
    basis: order121.article(16),
    fields: [
      { key: 'ground', kind: 'choice', label: '不予受理的情形', required: true, options: refusalGrounds },
      reason,
    ],
    says: { applicant: (data) => `不予受理：${groundLabel(refusalGrounds, data.ground)}。理由：${data.reason}` },
    confirm: '不予受理后办件结束，申请人会看到理由。确定吗？',
  },
} as const satisfies Readonly<Record<string, ActDefinition<State>>>
