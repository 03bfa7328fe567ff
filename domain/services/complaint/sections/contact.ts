import { type Answers, type Section, yesNo } from '../../../kernel/form'
import { laws } from '../../../kernel/law'
import { agentFields } from './agentFields'
import { jointFields } from './jointFields'

const { order121 } = laws
const byAgent = (answers: Answers) => answers.filedAs === 'agent'

/** Who complains: real name, number and address (art. 10), somebody acting for them (art. 11), several together (art. 12). */
export const contact = {
  id: 'contact',
  title: '怎么联系您',
  why: '投诉要提供真实身份信息，只给办理人员看。替别人投诉的，这里写本人（消费者）的信息。',
  fields: [
    {
      key: 'name',
      kind: 'text',
      label: '姓名',
      required: true,
      maxLength: 50,
      personal: 'ordinary',
      basis: order121.article(10, 1),
    },
    {
      key: 'mobile',
      kind: 'mobile',
      label: '手机号',
      required: true,
      personal: 'ordinary',
      basis: order121.article(10, 1),
    },
    {
      key: 'address',
      kind: 'address',
      label: '通讯地址',
      required: true,
      personal: 'ordinary',
      basis: order121.article(10, 1),
    },
    {
      key: 'filedAs',
      kind: 'choice',
      label: '是谁来投诉',
      personal: 'ordinary',
      hint: '不选就是本人投诉。',
      options: [
        { id: 'self', label: '本人投诉' },
        { id: 'agent', label: '替别人投诉', note: '受消费者委托，有授权委托书' },
        { id: 'joint', label: '几个人一起投诉', note: '同一件事、同一家商户，两人以上' },
      ],
    },
    ...agentFields(byAgent),
    ...jointFields((answers) => answers.filedAs === 'joint'),
    {
      key: 'consentPublicity',
      kind: 'choice',
      label: '是否同意公示投诉信息',
      required: true,
      options: yesNo,
      hint: '只公示商户和问题，不含您的个人信息。',
    },
    {
      key: 'consentEntrust',
      kind: 'choice',
      label: '是否同意委托消费者协会等组织调解',
      required: true,
      options: yesNo,
      basis: order121.article(18),
    },
  ],
} as const satisfies Section
