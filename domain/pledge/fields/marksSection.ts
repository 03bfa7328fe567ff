import type { Field, Section } from '../../kernel/form'
import { laws } from '../../kernel/law'
import type { PledgeAnswers } from '../answers'

const { trademarkPledge, civilCode } = laws

/** What has to be told to the pledgee; whether it applies is checked against the register. */
const disclosures = [
  { id: 'licence', label: '有许可他人使用的合同' },
  { id: 'dispute', label: '有撤销、无效宣告或异议程序' },
  { id: 'earlier', label: '已经出质过' },
] as const

const mark: readonly Field[] = [
  { key: 'number', kind: 'text', label: '注册号', required: true, maxLength: 20, basis: trademarkPledge.article(3) },
  { key: 'name', kind: 'text', label: '商标名称', maxLength: 60 },
  {
    key: 'classes',
    kind: 'text',
    label: '类别',
    required: true,
    maxLength: 120,
    hint: '第几类，几类就都写上，例如“第30类、第35类”。',
    basis: trademarkPledge.article(3),
  },
  {
    key: 'goods',
    kind: 'longText',
    label: '商品或服务',
    maxLength: 600,
    hint: '照商标注册证写；太多的写主要的，再写“等”。',
    basis: trademarkPledge.article(3),
  },
  {
    key: 'validUntil',
    kind: 'date',
    label: '专用期到哪天',
    required: true,
    future: true,
    ends: true,
    basis: trademarkPledge.article(3),
  },
]

/** 出质的商标. Everything identical or similar goes together (公告358 art. 3). */
export const marksSection: Section = {
  id: 'marks',
  title: '出质的商标',
  why: '从登记信息带过来，不出质的删掉。相同、近似的商标要一起出质。',
  fields: [
    {
      key: 'marks',
      kind: 'group',
      label: '商标清单',
      item: '商标',
      required: true,
      maxItems: 60,
      itemTitle: ({ name, number }) => (name || number ? [name, number].filter(Boolean).join(' ') : undefined),
      fields: mark as never,
      basis: trademarkPledge.article(3),
    },
    {
      key: 'coOwned',
      kind: 'choice',
      label: '有没有和别人共有的商标',
      required: true,
      options: [
        { id: 'no', label: '没有' },
        { id: 'consent', label: '有，其他共有人同意出质', note: '要上传同意书。' },
        { id: 'agreed', label: '有，共有人之间另有约定，不用再同意', note: '要上传约定。' },
      ],
      basis: trademarkPledge.article(3),
    },
    {
      key: 'coOwnersConsent',
      kind: 'files',
      label: '共有人的同意书或约定',
      maxFiles: 9,
      required: true,
      visible: ({ coOwned }: PledgeAnswers) => coOwned === 'consent' || coOwned === 'agreed',
      basis: trademarkPledge.article(3),
    },
    {
      key: 'disclosed',
      kind: 'choices',
      label: '已经告诉质权人的情况',
      options: disclosures,
      hint: '有就选上，并当面告诉质权人。',
      basis: civilCode.article(444),
    },
    {
      key: 'renewalUndertaking',
      kind: 'confirm',
      label: '债务到期前商标期满的，我会在期满前十二个月内续展。',
      visible: endsBeforeDebt,
      required: true,
    },
  ],
}

/** Whether some mark ends before the debt does. */
export function endsBeforeDebt({ marks = [], debtUntil }: PledgeAnswers): boolean {
  return debtUntil !== undefined && marks.some(({ validUntil }) => validUntil !== undefined && validUntil < debtUntil)
}
