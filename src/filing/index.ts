/**
 * Filing a service, its receipt and its case: three pages over the services of one package. Every package that holds services
 * has its own three.
 */
export { CaseContent } from './case/CaseContent'
export type { PrintPaper } from './case/PrintsCard'
export type { CaseView } from './case/useLiveCase'
export { casePage } from './casePage'
export { filePage } from './filePage'
export { jointPage } from './jointPage'
export { pageOver } from './packageServices'
export { receiptPage } from './receiptPage'
