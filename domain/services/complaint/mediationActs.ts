import { type ActDefinition, reasonField } from '../../kernel/case'
import { laws } from '../../kernel/law'
import { groundLabel, terminationGrounds } from './grounds'
import type { State } from './states'

const { order121 } = laws

const reason = reasonField()

/** Art. 24: a letter is not needed when the agreement is performed at once or both sides agree to do without. */
export const letterOptions = [
  { id: 'made', label: '制作调解书，双方签名、部门盖章' },
  { id: 'performed', label: '当场履行，不制作' },
  { id: 'waived', label: '双方同意不制作' },
] as const

/** From acceptance to the end of mediation: Order 121 arts. 18–24. */
export const mediationActs = {
  startMediation: {
    label: '开始调解',
    by: 'regulator',
    from: ['accepted'],
    to: 'mediating',
    basis: order121.article(18),
    fields: [
      {
        key: 'how',
        kind: 'choice',
        label: '调解方式',
        required: true,
        options: [
          { id: 'onsite', label: '现场' },
          { id: 'remote', label: '远程' },
        ],
      },
      { key: 'notice', kind: 'text', label: '时间、地点或联系方式', required: true, maxLength: 200 },
    ],
    says: { applicant: (data) => `调解开始：${data.notice}`, counterparty: (data) => `调解开始：${data.notice}` },
  },
  startTesting: {
    label: '送检测鉴定',
    by: 'regulator',
    from: ['mediating'],
    to: 'testing',
    basis: order121.article(22),
    fields: [{ key: 'laboratory', kind: 'text', label: '检测机构', required: true, maxLength: 80 }],
    says: {
      applicant: (data) => `商品送${data.laboratory}检测鉴定，这段时间不计入调解期限。`,
      counterparty: (data) => `商品送${data.laboratory}检测鉴定。`,
    },
  },
  finishTesting: {
    label: '检测结束',
    by: 'regulator',
    from: ['testing'],
    to: 'mediating',
    basis: order121.article(22),
    fields: [{ key: 'result', kind: 'longText', label: '检测结果', required: true, maxLength: 500 }],
    says: { applicant: (data) => `检测结果：${data.result}`, counterparty: (data) => `检测结果：${data.result}` },
  },
  decideRecusal: {
    label: '决定是否回避',
    by: 'regulator',
    from: ['recusal'],
    to: 'mediating',
    basis: order121.article(21),
    fields: [{ key: 'decision', kind: 'text', label: '决定', required: true, maxLength: 200 }],
    says: {
      applicant: (data) => `回避决定：${data.decision}。调解继续。`,
      counterparty: (data) => `回避决定：${data.decision}。调解继续。`,
    },
  },
  settle: {
    label: '达成协议',
    by: 'regulator',
    from: ['mediating'],
    to: 'settled',
    basis: order121.article(24),
    fields: [
      {
        key: 'agreement',
        kind: 'longText',
        label: '协议内容',
        required: true,
        maxLength: 2_000,
        hint: '代表人或代理人达成协议的，先核对本人是否同意（第十一条、第十二条）。',
      },
      { key: 'performBy', kind: 'date', label: '约定履行的日期', future: true },
      { key: 'letter', kind: 'choice', label: '调解书', options: letterOptions },
    ],
    says: {
      applicant: (data) => `双方达成协议：${data.agreement}`,
      counterparty: (data) => `双方达成协议：${data.agreement}`,
    },
  },
  terminate: {
    label: '终止调解',
    by: 'regulator',
    from: ['accepted', 'mediating', 'testing', 'recusal'],
    to: 'terminated',
    basis: order121.article(23),
    fields: [
      { key: 'ground', kind: 'choice', label: '终止的情形', required: true, options: terminationGrounds },
      reason,
    ],
    says: {
      applicant: (data) => `终止调解：${groundLabel(terminationGrounds, data.ground)}。${data.reason}`,
      counterparty: (data) => `终止调解：${groundLabel(terminationGrounds, data.ground)}。`,
    },
    confirm: '终止后调解结束，确定吗？',
  },
  notifyTermination: {
    label: '告知双方终止决定',
    by: 'regulator',
    from: ['terminated'],
    to: 'closed',
    basis: order121.article(23),
    says: {
      applicant: '终止调解决定已正式告知，您可以选择下方的其他途径。',
      counterparty: '终止调解决定已正式告知。',
    },
  },
} as const satisfies Readonly<Record<string, ActDefinition<State>>>
