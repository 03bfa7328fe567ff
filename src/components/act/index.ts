/** A few questions and one press, for acts of a case and everything like them. Knows no service and no act by name. */
export { ActFields } from './ActFields'
export { type ActSent, ActSheet, type SendAct } from './ActSheet'
export { type Act, type ActQuestion, useAct } from './useAct'
