import type { Answers, Field } from '../../../kernel/form'
import { laws } from '../../../kernel/law'

const basis = laws.order121.article(11)

/**
 * Somebody who complains for the consumer: who they are, and the power of attorney with matter, powers, term and signature.
 * What is on the paper is not asked again, except what decides whether it still holds and how far it goes.
 */
export function agentFields(visible: (answers: Answers) => boolean) {
  return [
    {
      key: 'agentName',
      kind: 'text',
      label: '代理人姓名',
      visible,
      required: true,
      maxLength: 50,
      personal: 'ordinary',
      basis,
    },
    { key: 'agentMobile', kind: 'mobile', label: '代理人手机号', visible, required: true, personal: 'ordinary', basis },
    {
      key: 'agentIdentity',
      kind: 'files',
      label: '代理人身份证明',
      visible,
      required: true,
      maxFiles: 2,
      personal: 'sensitive',
      basis,
      hint: '身份证等证件的照片，只有办理人员能看到。',
    },
    {
      key: 'powerOfAttorney',
      kind: 'files',
      label: '授权委托书',
      visible,
      required: true,
      maxFiles: 3,
      personal: 'ordinary',
      basis,
      hint: '要写明委托的事、权限和期限，由消费者本人签名。原件请留好，办理人员会核对。',
    },
    {
      key: 'agentPowers',
      kind: 'choice',
      label: '委托书给了什么权限',
      personal: 'ordinary',
      visible,
      required: true,
      basis,
      options: [
        { id: 'general', label: '只代为投诉', note: '改变请求、放弃请求、达成协议要消费者本人决定' },
        { id: 'special', label: '也可以改变、放弃请求，达成协议' },
      ],
    },
    {
      key: 'agentUntil',
      kind: 'date',
      label: '委托期限到哪天',
      personal: 'ordinary',
      visible,
      required: true,
      future: true,
      basis,
    },
  ] as const satisfies readonly Field[]
}
