import { defineWorkflow } from '../../kernel/case'
import { laws } from '../../kernel/law'

const { publicityReg } = laws

/** What an enterprise publishes about itself needs no decision. */
export const workflow = defineWorkflow({
  initial: 'submitted',
  submitted: { basis: publicityReg.article(10), applicant: '公示信息已提交，登记机关收到后自动公开。' },
  states: {
    submitted: {
      label: '已提交',
      waitingFor: 'regulator',
      tone: 'open',
      meaning: '公示信息正在送往登记机关，不用再做什么。',
    },
    published: {
      label: '已公示',
      waitingFor: 'nobody',
      tone: 'good',
      meaning: '已经公示，可以在“查询”里看到。',
    },
  },
  acts: {
    publish: {
      label: '公示',
      by: 'regulator',
      from: ['submitted'],
      to: 'published',
      basis: publicityReg.article(10),
      says: { applicant: '已经公示，可以在“查询”里看到。' },
    },
  },
})
