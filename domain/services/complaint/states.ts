import type { StateDefinition } from '../../kernel/case'

/** Where a complaint can stand (facts §6.11). */
export const states = {
  submitted: { label: '待受理', waitingFor: 'regulator', tone: 'open', meaning: '市场监管部门正在审查是否受理。' },
  dispatched: {
    label: '已分送',
    waitingFor: 'regulator',
    tone: 'open',
    meaning: '已分送给有管辖权的单位，正在审查是否受理。',
  },
  identityRequested: {
    label: '待补身份证明',
    waitingFor: 'applicant',
    tone: 'waiting',
    meaning: '请在期限内提供身份证明材料。',
  },
  identityProvided: {
    label: '身份材料已补',
    waitingFor: 'regulator',
    tone: 'open',
    meaning: '身份证明已送达，正在审查是否受理。',
  },
  accepted: { label: '已受理', waitingFor: 'regulator', tone: 'open', meaning: '投诉已受理，等待安排调解。' },
  mediating: { label: '调解中', waitingFor: 'regulator', tone: 'open', meaning: '双方正在市场监管部门主持下调解。' },
  testing: {
    label: '检测鉴定中',
    waitingFor: 'regulator',
    tone: 'waiting',
    meaning: '商品正在检测或鉴定，这段时间不计入调解期限。',
  },
  recusal: {
    label: '回避审查中',
    waitingFor: 'regulator',
    tone: 'waiting',
    meaning: '正在决定调解人员是否回避，调解暂停。',
  },
  settled: { label: '已达成协议', waitingFor: 'nobody', tone: 'good', meaning: '双方已达成调解协议。' },
  declined: {
    label: '不予受理',
    waitingFor: 'nobody',
    tone: 'bad',
    meaning: '这件投诉没有被受理，理由和其他途径见下方。',
  },
  terminated: {
    label: '终止调解',
    waitingFor: 'regulator',
    tone: 'bad',
    meaning: '调解已终止，书面告知将在七个工作日内送达。',
  },
  closed: { label: '已办结', waitingFor: 'nobody', tone: 'closed', meaning: '终止调解决定已告知双方，办件结束。' },
  withdrawn: {
    label: '已撤回',
    waitingFor: 'nobody',
    tone: 'closed',
    meaning: '您已撤回投诉。',
    toCounterparty: { label: '已撤回', meaning: '消费者已撤回投诉。' },
  },
} as const satisfies Readonly<Record<string, StateDefinition>>

export type State = keyof typeof states
