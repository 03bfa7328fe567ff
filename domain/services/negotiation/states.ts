import type { StateDefinition } from '../../kernel/case'

/** Whose move it is, and how it ended. */
export const states = {
  waiting: {
    label: '等商家回应',
    waitingFor: 'counterparty',
    tone: 'open',
    meaning: '商家要在十个工作日内回应。',
    toCounterparty: { label: '等您回应', meaning: '请在十个工作日内回应。' },
  },
  answered: {
    label: '等您回复',
    waitingFor: 'applicant',
    tone: 'waiting',
    meaning: '商家已经回应，请看看怎么回复。',
    toCounterparty: { label: '等消费者回复', meaning: '您已经回应，等消费者回复。' },
  },
  offered: {
    label: '商家提出了办法',
    waitingFor: 'applicant',
    tone: 'waiting',
    meaning: '商家提出了解决办法，您可以同意，也可以再谈。',
    toCounterparty: { label: '等消费者回复', meaning: '您提出了解决办法，等消费者回复。' },
  },
  agreed: { label: '已谈妥', waitingFor: 'nobody', tone: 'good', meaning: '双方已经谈妥，按约定的办。' },
  refused: {
    label: '商家不同意',
    waitingFor: 'nobody',
    tone: 'bad',
    meaning: '商家不同意，协商结束。您可以投诉。',
    toCounterparty: { label: '您不同意', meaning: '您不同意，协商结束。消费者可以投诉。' },
  },
  lapsed: {
    label: '商家没有回应',
    waitingFor: 'nobody',
    tone: 'bad',
    meaning: '商家十个工作日没有回应，协商结束。您可以投诉，这里的记录会一起带上。',
    toCounterparty: {
      label: '您没有回应',
      meaning: '十个工作日没有回应，协商结束。消费者可以投诉，这里的记录会一起带上。',
    },
  },
  ended: {
    label: '您已结束协商',
    waitingFor: 'nobody',
    tone: 'closed',
    meaning: '您结束了协商。',
    toCounterparty: { label: '消费者已结束协商', meaning: '消费者结束了协商。' },
  },
} as const satisfies Readonly<Record<string, StateDefinition>>

export type State = keyof typeof states
