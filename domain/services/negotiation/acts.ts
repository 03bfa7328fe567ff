import type { ActDefinition } from '../../kernel/case'
import type { Field } from '../../kernel/form'
import { laws } from '../../kernel/law'
import type { State } from './states'
import { shownFiles, termFields, terms } from './terms'

const { consumerLaw, ecommerceLaw } = laws
const basis = consumerLaw.article(39)

const message: Field = { key: 'text', kind: 'longText', label: '想说的话', required: true, maxLength: 2_000 }
const why: Field = { key: 'text', kind: 'longText', label: '理由', required: true, maxLength: 1_000 }

/** What the merchant may do. */
export const merchantActs = {
  offer: {
    label: '提出解决办法',
    by: 'counterparty',
    from: ['waiting'],
    to: 'offered',
    basis: ecommerceLaw.article(59),
    fields: termFields,
    says: { applicant: (data) => `商家提出：${terms(data)}`, counterparty: (data) => `您提出：${terms(data)}` },
  },
  reply: {
    label: '回复',
    by: 'counterparty',
    from: ['waiting'],
    to: 'answered',
    basis: ecommerceLaw.article(59),
    fields: [message, shownFiles],
    says: { applicant: (data) => `商家：${data.text}`, counterparty: (data) => `您：${data.text}` },
  },
  accept: {
    label: '同意消费者的要求',
    by: 'counterparty',
    from: ['waiting'],
    to: 'agreed',
    basis,
    says: { applicant: '商家同意了您最近提出的要求，协商谈妥。', counterparty: '您同意了消费者的要求，请按约定办好。' },
    confirm: '同意后就要按消费者最近提出的要求办。确定吗？',
  },
  refuse: {
    label: '不同意',
    by: 'counterparty',
    from: ['waiting'],
    to: 'refused',
    basis,
    fields: [why],
    says: { applicant: (data) => `商家不同意：${data.text}`, counterparty: (data) => `您没有同意：${data.text}` },
    confirm: '不同意后协商结束，消费者可以向市场监管部门投诉。确定吗？',
  },
} as const satisfies Readonly<Record<string, ActDefinition<State>>>

/** What the consumer may do. A complaint never waits for any of it: it can be filed at every moment. */
export const consumerActs = {
  acceptOffer: {
    label: '同意商家的办法',
    by: 'applicant',
    from: ['offered'],
    to: 'agreed',
    basis,
    says: { applicant: '您同意了商家的办法，协商谈妥。', counterparty: '消费者同意了您的办法，请按约定办好。' },
    confirm: '同意后就按商家提出的办法办。确定吗？',
  },
  counter: {
    label: '提出自己的办法',
    by: 'applicant',
    from: ['answered', 'offered'],
    to: 'waiting',
    basis,
    fields: termFields,
    says: { applicant: (data) => `您提出：${terms(data)}`, counterparty: (data) => `消费者提出：${terms(data)}` },
  },
  say: {
    label: '回复商家',
    by: 'applicant',
    from: ['answered', 'offered'],
    to: 'waiting',
    basis,
    fields: [message, shownFiles],
    says: { applicant: (data) => `您：${data.text}`, counterparty: (data) => `消费者：${data.text}` },
  },
  end: {
    label: '结束协商',
    by: 'applicant',
    from: ['waiting', 'answered', 'offered'],
    to: 'ended',
    basis,
    says: { applicant: '您结束了协商。', counterparty: '消费者结束了协商。' },
    confirm: '结束后不能再在这里谈。要投诉的，不用先结束协商。确定吗？',
  },
} as const satisfies Readonly<Record<string, ActDefinition<State>>>

/** What the platform does by the clock. */
export const systemActs = {
  lapse: {
    label: '到期没有回应',
    by: 'system',
    from: ['waiting'],
    to: 'lapsed',
    basis,
    says: {
      applicant: '商家十个工作日没有回应，协商结束。您可以投诉，协商记录会带上。',
      counterparty: '您十个工作日没有回应，协商结束。消费者可以向市场监管部门投诉。',
    },
  },
} as const satisfies Readonly<Record<string, ActDefinition<State>>>
