export { type Check, type CheckContext, type Objection, runChecks } from './check'
export { blocksFiling, examine } from './examine'
export type { Finding, Severity } from './finding'
export { journey, type Task } from './journey'
