import { defineWorkflow } from '../../kernel/case'
import { laws } from '../../kernel/law'

const { registrationRules, pipl } = laws

/** Who may act for a merchant here: asked, confirmed by the registrar against the register, given up or taken away. */
export const workflow = defineWorkflow({
  initial: 'submitted',
  submitted: { basis: registrationRules.article(16), applicant: '认领申请已提交，登记机关正在核对身份。' },
  states: {
    submitted: { label: '核对中', waitingFor: 'regulator', tone: 'open', meaning: '登记机关正在核对您的身份。' },
    confirmed: { label: '已认领', waitingFor: 'nobody', tone: 'good', meaning: '您可以为这家商户办事了。' },
    refused: { label: '未通过', waitingFor: 'nobody', tone: 'bad', meaning: '身份没有对上，原因见下方。' },
    ended: { label: '已解除', waitingFor: 'nobody', tone: 'closed', meaning: '您不再为这家商户办事。' },
  },
  acts: {
    confirm: {
      label: '核对一致',
      by: 'regulator',
      from: ['submitted'],
      to: 'confirmed',
      basis: registrationRules.article(16),
      says: { applicant: '身份核对一致，您可以为这家商户办事了。' },
    },
    refuse: {
      label: '核对不一致',
      by: 'regulator',
      from: ['submitted'],
      to: 'refused',
      basis: registrationRules.article(16),
      fields: [{ key: 'reason', kind: 'longText', label: '不一致之处', required: true, maxLength: 300 }],
      says: { applicant: (data) => `没有通过：${data.reason}` },
    },
    revoke: {
      label: '取消认领',
      by: 'regulator',
      from: ['confirmed'],
      to: 'ended',
      basis: registrationRules.article(16),
      fields: [{ key: 'reason', kind: 'longText', label: '原因', required: true, maxLength: 300 }],
      says: { applicant: (data) => `登记机关取消了认领：${data.reason}` },
    },
    giveUp: {
      label: '解除认领',
      by: 'applicant',
      from: ['submitted', 'confirmed'],
      to: 'ended',
      basis: pipl.article(15),
      says: { applicant: '您已解除认领。' },
      confirm: '解除后您不能再为这家商户办事，也看不到它的办件。确定解除吗？',
    },
  },
})
