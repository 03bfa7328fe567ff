import { defineWorkflow } from '../../kernel/case'
import { laws } from '../../kernel/law'
import { applicantActs } from './applicantActs'
import { officerActs } from './officerActs'
import { states } from './states'
import { systemActs } from './systemActs'

/** A consultation is not a complaint and has no statutory clock (Order 121 art. 44); the table is the city's own service. */
export const workflow = defineWorkflow({
  initial: 'submitted',
  submitted: {
    basis: laws.seed.whole(),
    applicant: '问题已收到，专管员会在一个工作日内先回复您。',
  },
  states,
  acts: { ...officerActs, ...applicantActs, ...systemActs },
})
