import { evidenceSection, partyFields, placeFields, problemFields, purchaseFields, requestFields } from '../../dispute'
import { plainDate } from '../../kernel/calendar'
import { type AnswersOf, defineForm } from '../../kernel/form'
import { laws } from '../../kernel/law'

const { consumerLaw, order121 } = laws

/** What the merchant has to know to answer, in the words a complaint asks it in: nothing is asked twice later. */
export const form = defineForm({
  id: 'negotiation',
  version: plainDate('2026-11-01'),
  sections: [
    {
      id: 'respondent',
      title: '和谁协商',
      why: '要选在这里认领过的商户，它才能收到。没有认领的，可以直接投诉。',
      fields: partyFields('respondent', {
        name: { label: '商户名称', hint: '从“查询”里的商户页进来会自动带出。' },
        address: { label: '商户地址', hint: '不知道可以不填。', required: false },
        basis: consumerLaw.article(39),
      }),
    },
    {
      id: 'purchase',
      title: '买了什么',
      fields: [
        ...placeFields({
          channel: '在哪里买的',
          store: '实体店',
          platform: { required: true, hint: '例如淘宝、京东、微信小程序。' },
        }),
        ...purchaseFields,
      ],
    },
    {
      id: 'dispute',
      title: '发生了什么',
      why: '商家会看到您写的内容，不要写电话、住址和证件号码。',
      fields: [
        ...problemFields,
        {
          key: 'facts',
          kind: 'longText',
          label: '事情经过',
          required: true,
          maxLength: 5_000,
          basis: order121.article(6),
          hint: '时间、经过、金额，双方怎么说。',
        },
      ],
    },
    { id: 'request', title: '想怎么解决', fields: requestFields('您的要求') },
    evidenceSection('商家会看到这些文件，请遮住电话、住址和证件号码。', consumerLaw.article(39), { shared: true }),
  ],
})

export type NegotiationAnswers = AnswersOf<typeof form>
