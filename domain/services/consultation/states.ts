import type { StateDefinition } from '../../kernel/case'

/** Facts §9.3: submitted → assigned → answering ⇄ waitingMerchant → answered → (reopened) → closed; transferred with consent. */
export const states = {
  submitted: {
    label: '待分派',
    waitingFor: 'regulator',
    tone: 'open',
    meaning: '问题已收到，正在安排园区的专管员。',
  },
  assigned: { label: '已分派', waitingFor: 'regulator', tone: 'open', meaning: '专管员已收到问题，正在看。' },
  answering: { label: '处理中', waitingFor: 'regulator', tone: 'open', meaning: '专管员正在了解情况，准备答复。' },
  waitingMerchant: {
    label: '待您补充',
    waitingFor: 'applicant',
    tone: 'waiting',
    meaning: '专管员想再问几句，请补充；五个工作日没有回复会先办结，以后还可以重新打开。',
  },
  answered: {
    label: '已答复',
    waitingFor: 'applicant',
    tone: 'good',
    meaning: '专管员已经答复。请看看是否解决了问题，七天内可以评价。',
  },
  callBack: {
    label: '待回访',
    waitingFor: 'regulator',
    tone: 'waiting',
    meaning: '您对答复不满意，组长会再联系您了解情况。',
  },
  transferProposed: {
    label: '待您同意转交',
    waitingFor: 'applicant',
    tone: 'waiting',
    meaning: '这件事归其他单位办，专管员想转交，需要您同意。',
  },
  handingOver: {
    label: '转交中',
    waitingFor: 'regulator',
    tone: 'open',
    meaning: '您已同意转交，专管员正在办理交接。',
  },
  transferred: {
    label: '已转交',
    waitingFor: 'nobody',
    tone: 'closed',
    meaning: '问题已转交，接收单位和联系方式见下方。',
  },
  reopened: { label: '已重新打开', waitingFor: 'regulator', tone: 'open', meaning: '您的追问已收到，专管员会再答复。' },
  closed: {
    label: '已办结',
    waitingFor: 'system',
    tone: 'closed',
    meaning: '咨询已办结。三十天内还有疑问，可以重新打开。',
  },
  archived: {
    label: '已归档',
    waitingFor: 'nobody',
    tone: 'closed',
    meaning: '咨询办结已满三十天，不能再打开；有新的问题请另外提问。',
  },
  withdrawn: { label: '已撤回', waitingFor: 'nobody', tone: 'closed', meaning: '您已撤回这次咨询。' },
} as const satisfies Readonly<Record<string, StateDefinition>>

export type State = keyof typeof states

/** The officer's move, while a question is open. */
export const working = ['assigned', 'answering', 'reopened'] as const satisfies readonly State[]
