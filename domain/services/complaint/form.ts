import { evidenceSection, partyFields } from '../../dispute'
import { plainDate } from '../../kernel/calendar'
import { type AnswersOf, defineForm } from '../../kernel/form'
import { laws } from '../../kernel/law'
import { contact } from './sections/contact'
import { dispute } from './sections/dispute'
import { purchase } from './sections/purchase'
import { request } from './sections/request'
import { selfCheck } from './sections/selfCheck'

const { order121 } = laws

/** The data Order 121 arts. 10–12 ask for, plus what helps with an online purchase. In use since the Order is in force. */
export const form = defineForm({
  id: 'complaint',
  version: plainDate('2026-04-15'),
  sections: [
    {
      id: 'respondent',
      title: '投诉谁',
      why: '市场监管部门要按名称和地址找到对方。',
      fields: [
        ...partyFields('respondent', {
          name: { label: '商户名称', hint: '营业执照上的名称；找不到就写店铺名。' },
          address: { label: '商户地址', hint: '网店写平台上公示的地址；不知道就写发货地。', required: true },
          basis: order121.article(10, 2),
        }),
        { key: 'respondentPhone', kind: 'text', label: '商户电话', maxLength: 30 },
      ],
    },
    purchase,
    dispute,
    request,
    evidenceSection('订单、付款、聊天和实物照片能证明您买过、问题存在。', order121.article(10, 3)),
    contact,
    selfCheck,
  ],
})

export type ComplaintAnswers = AnswersOf<typeof form>
