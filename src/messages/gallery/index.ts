import { plainDate } from '../../../domain/kernel/calendar'
import { laws } from '../../../domain/kernel/law'

/**
 * What the gallery of components shows. Not part of `@/messages`: it is imported by the gallery alone, which no build for people
 * contains.
 */
export const galleryMessages = {
  title: '组件一览',
  short: '查看办件',
  long: '这是一段比较长的文字，用来看两行、三行的时候会不会被裁掉，按钮、标签和卡片里都应当放得下。',
  options: [
    { id: 'one', label: '网上' },
    { id: 'two', label: '实体店' },
    { id: 'three', label: '说不清楚，需要工作人员帮忙判断' },
  ],
  rows: [
    { label: '名称', text: '福州榕网科技有限公司' },
    { label: '地址', text: '福建省福州市鼓楼区软件大道89号福州软件园A区某栋某层某室' },
  ],
  names: ['张某', '李某'],
  noun: '股东',
  unit: '人',
} as const

const { order121 } = laws

/** One reading of a statutory period in every state. */
export const galleryClocks = (['running', 'suspended', 'overdue', 'met', 'late'] as const).map((status) => ({
  period: status,
  title: '受理决定',
  source: order121.article(15),
  length: '7个工作日',
  owedBy: 'regulator' as const,
  startedOn: '2026-11-16',
  ...(status === 'met' || status === 'late' ? { endedOn: '2026-11-24' } : {}),
  due: { earliest: '2026-11-25', latest: '2026-11-25', provisional: status === 'running' },
  status,
  used: status === 'overdue' || status === 'late' ? 9 : 4,
  total: 7,
  suspendedDays: status === 'suspended' ? 3 : 0,
}))

export const galleryToday = plainDate('2026-11-20')

export const galleryTimeline = [
  { act: 'submit', title: '已提交', text: '收到您的投诉。', by: 'applicant' as const, at: '2026-11-16T02:00:00.000Z' },
  {
    act: 'accept',
    title: '已受理',
    text: '市场监管部门决定受理，接下来会联系双方。',
    by: 'regulator' as const,
    at: '2026-11-18T06:30:00.000Z',
  },
].map((entry, at) => ({ ...entry, sequence: at + 1, basis: order121.article(15), effective: true }))

export const galleryBars = {
  bars: [
    {
      label: '今年',
      parts: [
        { label: '负债', text: '60 万元', share: 0.5, look: 'first' as const },
        { label: '权益', text: '60 万元', share: 0.5, look: 'second' as const },
      ],
    },
    { label: '去年', parts: [{ label: '资产', text: '90 万元', share: 0.75, look: 'third' as const }] },
  ],
  sentences: ['今年资产 120 万元，比去年多 30 万元。'],
}

/** A field of every kind. */
export const galleryFields = [
  { key: 'text', kind: 'text' as const, label: '商户名称', hint: '照营业执照填写。' },
  { key: 'longText', kind: 'longText' as const, label: '事情经过' },
  { key: 'mobile', kind: 'mobile' as const, label: '手机号' },
  { key: 'uscc', kind: 'uscc' as const, label: '统一社会信用代码' },
  { key: 'date', kind: 'date' as const, label: '购买日期' },
  { key: 'money', kind: 'money' as const, label: '付了多少钱' },
  { key: 'wan', kind: 'money' as const, unit: 'wan' as const, label: '注册资本' },
  { key: 'number', kind: 'number' as const, unit: '人', label: '从业人数' },
  { key: 'choice', kind: 'choice' as const, label: '在哪里买的', options: galleryMessages.options },
  { key: 'choices', kind: 'choices' as const, label: '您的请求', options: galleryMessages.options },
  { key: 'confirm', kind: 'confirm' as const, label: '以上内容真实、准确、完整' },
  { key: 'files', kind: 'files' as const, label: '图片或PDF', maxFiles: 3 },
  {
    key: 'group',
    kind: 'group' as const,
    label: '股东',
    item: '股东',
    maxItems: 3,
    fields: [{ key: 'name', kind: 'text' as const, label: '姓名' }],
  },
]

export const galleryAnswers = {
  text: '福州榕网科技有限公司',
  longText: galleryMessages.long,
  mobile: '13800138000',
  uscc: '91350102MAT007148P',
  date: '2026-11-10',
  money: 19_800,
  wan: 100_000_000,
  number: 3,
  choice: 'one',
  choices: ['one', 'two'],
  confirm: true,
  group: [{ name: '张某' }],
}

export const galleryFinding = {
  check: 'gallery',
  severity: 'blocks' as const,
  message: '这一项和上一项对不上，请核对。',
  field: 'text',
}
