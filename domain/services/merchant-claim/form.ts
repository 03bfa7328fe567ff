import { plainDate } from '../../kernel/calendar'
import { type AnswersOf, defineForm } from '../../kernel/form'
import { laws } from '../../kernel/law'

/** What the registrar compares with the register: the merchant, the person, and what they are there. */
export const form = defineForm({
  id: 'merchant-claim',
  version: plainDate('2026-11-01'),
  sections: [
    {
      id: 'merchant',
      title: '要认领的商户',
      why: '按营业执照上的统一社会信用代码核对。',
      fields: [
        { key: 'uscc', kind: 'uscc', label: '统一社会信用代码', required: true, hint: '18位，在营业执照右上角。' },
        { key: 'name', kind: 'text', label: '商户名称', required: true, maxLength: 100, hint: '与营业执照一致。' },
      ],
    },
    {
      id: 'person',
      title: '您的身份',
      why: '登记机关用登记信息核对，核对后不再使用。',
      fields: [
        {
          key: 'role',
          kind: 'choice',
          label: '您是这家商户的',
          required: true,
          options: [
            { id: 'head', label: '法定代表人、经营者或负责人', note: '营业执照上写着的人' },
            { id: 'liaison', label: '登记联络员', note: '登记时备案的联络人' },
          ],
        },
        {
          key: 'personName',
          kind: 'text',
          label: '姓名',
          required: true,
          maxLength: 50,
          personal: 'ordinary',
          basis: laws.registrationRules.article(16),
        },
        {
          key: 'idNumber',
          kind: 'residentId',
          label: '身份证号码',
          required: true,
          personal: 'sensitive',
          hint: '加密保存，只用于登记机关核对身份。',
          basis: laws.pipl.article(28),
        },
        { key: 'mobile', kind: 'mobile', label: '手机号码', required: true, personal: 'ordinary' },
      ],
    },
  ],
})

export type ClaimAnswers = AnswersOf<typeof form>
