import type { ActDefinition } from '../../kernel/case'
import type { Field } from '../../kernel/form'
import { laws } from '../../kernel/law'
import type { State } from './states'

const { pipl, seed } = laws

const message = (label: string): Field => ({
  key: 'message',
  kind: 'longText',
  label,
  required: true,
  maxLength: 2_000,
})
const files: Field = { key: 'files', kind: 'files', label: '图片或PDF', maxFiles: 6 }
const said = (data: { readonly [key: string]: unknown }) => String(data.message ?? '')

/** Grades of satisfaction; the low ones lead to a call-back. */
export const grades = [
  { id: '5', label: '很满意' },
  { id: '4', label: '满意' },
  { id: '3', label: '一般' },
  { id: '2', label: '不满意' },
  { id: '1', label: '很不满意' },
] as const

/** What the person who asked may do. */
export const applicantActs = {
  answerBack: {
    label: '回复专管员',
    by: 'applicant',
    from: ['waitingMerchant'],
    to: 'answering',
    basis: seed.whole(),
    fields: [message('回复'), files],
    says: { applicant: said },
  },
  addText: {
    label: '补充说明',
    by: 'applicant',
    from: ['submitted', 'assigned', 'answering', 'reopened', 'callBack'],
    basis: seed.whole(),
    fields: [message('补充'), files],
    says: { applicant: said },
  },
  nudge: {
    label: '催一催',
    by: 'applicant',
    from: ['submitted', 'assigned', 'answering', 'reopened', 'callBack', 'handingOver'],
    once: { since: ['submit', 'reopen', 'reply', 'ask', 'answerBack', 'consultUnit', 'takeTime', 'extend', 'rate'] },
    basis: seed.whole(),
    says: { applicant: '您催了一次，专管员会看到。' },
  },
  agreeTransfer: {
    label: '同意转交',
    by: 'applicant',
    from: ['transferProposed'],
    to: 'handingOver',
    basis: pipl.article(23),
    says: { applicant: '您同意转交，专管员会在一个工作日内办好。' },
  },
  declineTransfer: {
    label: '不转交',
    by: 'applicant',
    from: ['transferProposed'],
    to: 'answering',
    basis: pipl.article(23),
    says: { applicant: '您不同意转交，由专管员继续答复。' },
  },
  rate: {
    label: '评价',
    by: 'applicant',
    from: ['answered'],
    to: 'closed',
    branch: { field: 'satisfaction', oneOf: ['1', '2'], to: 'callBack' },
    basis: seed.whole(),
    fields: [
      { key: 'satisfaction', kind: 'choice', label: '满意吗', required: true, options: grades },
      { key: 'comment', kind: 'longText', label: '想说的话', maxLength: 500, hint: '可以不填。' },
    ],
    says: {
      applicant: (data) => `您的评价：${grades.find((grade) => grade.id === data.satisfaction)?.label ?? ''}。`,
    },
  },
  reopen: {
    label: '还有疑问',
    by: 'applicant',
    from: ['answered', 'closed'],
    to: 'reopened',
    basis: seed.whole(),
    fields: [message('还想问什么'), files],
    says: { applicant: said },
  },
  withdraw: {
    label: '撤回咨询',
    by: 'applicant',
    from: ['submitted', 'assigned', 'answering', 'waitingMerchant', 'transferProposed', 'reopened'],
    to: 'withdrawn',
    basis: pipl.article(15),
    says: { applicant: '您已撤回这次咨询。' },
    confirm: '撤回后这次咨询就结束了，不能再打开。确定撤回吗？',
  },
} as const satisfies Readonly<Record<string, ActDefinition<State>>>
