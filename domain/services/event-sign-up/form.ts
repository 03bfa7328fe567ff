import { plainDate } from '../../kernel/calendar'
import { type AnswersOf, defineForm } from '../../kernel/form'
import { laws } from '../../kernel/law'

/** As little as a door list needs (PIPL art. 6). */
export const form = defineForm({
  id: 'event-sign-up',
  version: plainDate('2026-11-01'),
  sections: [
    {
      id: 'event',
      title: '哪一场活动',
      why: '从活动页打开会自动填好。',
      fields: [{ key: 'event', kind: 'text', label: '活动', required: true, maxLength: 60, reference: true }],
    },
    {
      id: 'who',
      title: '谁来参加',
      why: '只用于入场核对和临时变动时联系您。',
      fields: [
        {
          key: 'name',
          kind: 'text',
          label: '姓名',
          required: true,
          maxLength: 50,
          personal: 'ordinary',
          basis: laws.pipl.article(6),
        },
        {
          key: 'mobile',
          kind: 'mobile',
          label: '手机号',
          required: true,
          personal: 'ordinary',
          hint: '加密保存，活动取消或改期时联系您。',
          basis: laws.pipl.article(6),
        },
        { key: 'merchantUscc', kind: 'uscc', label: '代表的商户（统一社会信用代码）' },
      ],
    },
  ],
})

export type SignUpAnswers = AnswersOf<typeof form>
