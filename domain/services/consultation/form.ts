import { plainDate } from '../../kernel/calendar'
import { type AnswersOf, defineForm } from '../../kernel/form'
import { laws } from '../../kernel/law'
import { categories } from './categories'

const { pipl, seed } = laws

/** As little as an answer needs (facts §12.4; PIPL art. 6): what, where, and how to address the person. */
export const form = defineForm({
  id: 'consultation',
  version: plainDate('2026-11-01'),
  sections: [
    {
      id: 'question',
      title: '想问什么',
      why: '一次问一件事，专管员回答得更快。',
      fields: [
        {
          key: 'category',
          kind: 'choice',
          label: '问题类别',
          required: true,
          options: categories,
          basis: seed.whole(),
        },
        {
          key: 'question',
          kind: 'longText',
          label: '问题',
          required: true,
          maxLength: 2_000,
          example: '例如：注册地址是商务秘书公司托管的，搬家后要不要变更？',
          hint: '不要写身份证号、银行卡号。',
        },
        { key: 'pictures', kind: 'files', label: '图片或PDF', maxFiles: 6, hint: '可以不传。' },
      ],
    },
    {
      id: 'place',
      title: '由哪里的专管员回答',
      why: '专管员派驻在园区；不在园区里的商户也可以选一个离得近的。',
      fields: [
        {
          key: 'park',
          kind: 'choice',
          label: '园区',
          required: true,
          options: [],
          cityList: 'parks',
          basis: seed.whole(),
        },
      ],
    },
    {
      id: 'merchant',
      title: '和哪家商户有关',
      why: '填了商户，专管员可以先看登记信息再回答；可以不填。',
      fields: [
        { key: 'merchantUscc', kind: 'uscc', label: '统一社会信用代码' },
        { key: 'merchantName', kind: 'text', label: '商户名称', maxLength: 100 },
      ],
    },
    {
      id: 'asker',
      title: '怎么称呼您',
      why: '回答会发到“我的办件”和消息里，不需要身份证。',
      fields: [
        {
          key: 'nickname',
          kind: 'text',
          label: '称呼',
          required: true,
          maxLength: 20,
          personal: 'ordinary',
          example: '例如：林女士',
          basis: pipl.article(6),
        },
        {
          key: 'mobile',
          kind: 'mobile',
          label: '手机号',
          personal: 'ordinary',
          hint: '想接电话再填。平时看不到，专管员要写明理由才能查看，并且留下记录。',
          basis: pipl.article(6),
        },
      ],
    },
  ],
})

export type ConsultationAnswers = AnswersOf<typeof form>
