import { defineWorkflow } from '../../kernel/case'
import { laws } from '../../kernel/law'
import { applicantActs } from './applicantActs'
import { counterpartyActs } from './counterpartyActs'
import { decidingActs } from './decidingActs'
import { mediationActs } from './mediationActs'
import { states } from './states'

/**
 * Order 121 arts. 10, 14–16, 18–26 as a table (facts §6.11). The Order knows no reopening: what was settled or ended goes to
 * the ways of 消法 art. 39, what was declined or withdrawn may be filed anew.
 */
export const workflow = defineWorkflow({
  initial: 'submitted',
  submitted: {
    basis: laws.order121.article(15),
    applicant: '投诉已收到，市场监管部门会在七个工作日内决定是否受理并告诉您。',
  },
  states,
  acts: { ...decidingActs, ...mediationActs, ...applicantActs, ...counterpartyActs },
  // whether there is a complaint to answer is decided by acceptance; one withdrawn before is nobody else's business
  bringsIn: ['accept'],
})
