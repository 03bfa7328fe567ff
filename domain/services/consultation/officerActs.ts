import { type ActDefinition, reasonField } from '../../kernel/case'
import type { Field } from '../../kernel/form'
import { laws } from '../../kernel/law'
import { type State, working } from './states'

const { order121, pipl, seed } = laws

const message = (label: string, hint?: string): Field => ({
  key: 'message',
  kind: 'longText',
  label,
  required: true,
  maxLength: 4_000,
  ...(hint === undefined ? {} : { hint }),
})
const files: Field = { key: 'files', kind: 'files', label: '图片或PDF', maxFiles: 6 }
const reason = reasonField()
const text = (data: { readonly [key: string]: unknown }) => String(data.message ?? '')

/** What an answer stands on: instruments of the register, with the article. */
const citations: Field = {
  key: 'citations',
  kind: 'group',
  label: '依据',
  item: '依据',
  maxItems: 6,
  fields: [
    {
      key: 'law',
      kind: 'choice',
      label: '法规',
      required: true,
      searched: true,
      options: Object.values(laws).map(({ id, title, number, to }) => ({
        id,
        label: title,
        ...(number || to ? { note: [number, to && `${to}止`].filter(Boolean).join('，') } : {}),
      })),
    },
    { key: 'article', kind: 'number', label: '第几条', min: 1, max: 1_999 },
  ],
}

/** Where a matter may go; a complaint or a tip-off the asker files themselves, so that it counts from the right moment. */
export const transferTargets = [
  { id: 'complaint', label: '消费投诉' },
  { id: 'tip-off', label: '举报' },
  { id: 'hotline', label: '12345热线' },
  { id: 'bureau', label: '其他单位' },
  { id: 'park', label: '其他园区的专管员' },
] as const

/** The acts of liaison officers. Consent before anything goes to another unit: PIPL art. 23; not a complaint: Order 121 art. 44. */
export const officerActs = {
  assign: {
    label: '分派',
    by: 'regulator',
    from: ['submitted'],
    to: 'assigned',
    basis: seed.whole(),
    says: { applicant: (data) => `由${data.assigneeName ?? '园区专管员'}为您解答。` },
  },
  handOn: {
    label: '转给同事',
    by: 'regulator',
    from: ['assigned', 'answering', 'waitingMerchant', 'reopened', 'callBack', 'transferProposed', 'handingOver'],
    basis: seed.whole(),
    says: { applicant: (data) => `改由${data.assigneeName ?? '园区专管员'}为您解答。` },
  },
  reply: {
    label: '回复进展',
    by: 'regulator',
    from: [...working],
    to: 'answering',
    basis: seed.whole(),
    fields: [message('回复'), files],
    says: { applicant: text },
  },
  ask: {
    label: '请补充情况',
    by: 'regulator',
    from: [...working],
    to: 'waitingMerchant',
    basis: seed.whole(),
    fields: [message('想了解什么', '一次问全，不要分几次问。'), files],
    says: { applicant: text },
  },
  answer: {
    label: '答复',
    by: 'regulator',
    from: [...working],
    to: 'answered',
    basis: seed.whole(),
    fields: [
      message('答复', '用平常话写清怎么办；写明依据。'),
      citations,
      { key: 'article', kind: 'text', label: '知识库文章', maxLength: 60 },
      files,
    ],
    says: { applicant: (data) => `${text(data)}\n（答复供您参考，具体事项以登记或主管部门的决定为准。）` },
  },
  consultUnit: {
    label: '需要其他单位配合',
    by: 'regulator',
    from: [...working],
    to: 'answering',
    once: { since: ['submit', 'reopen'] },
    basis: seed.whole(),
    fields: [{ key: 'unit', kind: 'text', label: '单位', required: true, maxLength: 60 }, reason],
    says: { applicant: (data) => `需要向${data.unit}了解情况，三个工作日内答复您。原因：${data.reason}` },
  },
  takeTime: {
    label: '书面答复',
    by: 'regulator',
    from: [...working],
    to: 'answering',
    once: { since: ['submit', 'reopen'] },
    basis: seed.whole(),
    fields: [reason],
    says: { applicant: (data) => `问题比较复杂，五个工作日内书面答复您。原因：${data.reason}` },
  },
  extend: {
    label: '延长答复时间',
    by: 'regulator',
    from: ['answering'],
    once: { since: ['submit', 'reopen'] },
    basis: seed.whole(),
    fields: [{ ...reason, label: '延长的原因' }],
    says: { applicant: (data) => `书面答复的时间延长五个工作日。原因：${data.reason}` },
    confirm: '只能延长一次，对方会看到原因。确定吗？',
  },
  proposeTransfer: {
    label: '建议转交',
    by: 'regulator',
    from: [...working],
    to: 'transferProposed',
    basis: order121.article(44),
    fields: [
      { key: 'target', kind: 'choice', label: '转到哪里', required: true, options: transferTargets },
      {
        key: 'unit',
        kind: 'text',
        label: '接收单位',
        maxLength: 60,
        required: (data) => data.target === 'bureau',
        visible: (data) => data.target === 'bureau',
      },
      reason,
    ],
    says: {
      applicant: (data) =>
        `这件事建议转到${targetName(data)}。原因：${data.reason}。您同意后才会转交，转交的内容是您的问题和称呼。`,
    },
  },
  confirmTransfer: {
    label: '转交完成',
    by: 'regulator',
    from: ['handingOver'],
    to: 'transferred',
    basis: pipl.article(23),
    fields: [
      { key: 'unit', kind: 'text', label: '接收单位', required: true, maxLength: 60 },
      { key: 'contact', kind: 'text', label: '联系方式', required: true, maxLength: 100 },
    ],
    says: { applicant: (data) => `已转交${data.unit}，联系方式：${data.contact}。` },
    confirm: '转交后这里不再办理。确定吗？',
  },
  moveToPark: {
    label: '转给其他园区',
    by: 'regulator',
    from: ['handingOver'],
    to: 'submitted',
    basis: seed.whole(),
    fields: [{ key: 'park', kind: 'choice', label: '园区', required: true, options: [], cityList: 'parks' }],
    says: { applicant: '已转给其他园区的专管员，正在重新分派。' },
  },
  finishCallBack: {
    label: '回访结束',
    by: 'regulator',
    from: ['callBack'],
    to: 'closed',
    basis: seed.whole(),
    fields: [message('回访结果'), files],
    says: { applicant: (data) => `回访结果：${text(data)}` },
  },
} as const satisfies Readonly<Record<string, ActDefinition<State>>>

function targetName(data: { readonly [key: string]: unknown }): string {
  if (data.target === 'bureau' && data.unit) return String(data.unit)
  return transferTargets.find((target) => target.id === data.target)?.label ?? '其他单位'
}
