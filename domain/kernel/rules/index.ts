export type { Check, CheckContext, Objection } from './check'
export { blocksFiling, examine } from './examine'
export type { Finding, Severity } from './finding'
export { journey, type Task } from './journey'
