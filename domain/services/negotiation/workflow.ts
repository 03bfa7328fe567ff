import { defineWorkflow } from '../../kernel/case'
import { laws } from '../../kernel/law'
import { consumerActs, merchantActs, systemActs } from './acts'
import { states } from './states'

/**
 * Consumer and merchant between themselves (消法 art. 39(1); Order 121 art. 6 encourages it). Nobody decides here: either side
 * may stop, and silence has an end that both can see.
 */
export const workflow = defineWorkflow({
  initial: 'waiting',
  submitted: {
    basis: laws.consumerLaw.article(39),
    applicant: '已发给商家，商家要在十个工作日内回应。您随时可以直接投诉，不用等。',
    counterparty: '有消费者想和您协商解决，请在十个工作日内回应。',
  },
  states,
  acts: { ...merchantActs, ...consumerActs, ...systemActs },
})
