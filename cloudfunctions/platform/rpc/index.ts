export { type CallContext, type OfficerContext, type PersonContext, type Procedure, procedure } from './procedure'
export { Refusal, refuse } from './refusal'
export { type Procedures, router } from './router'
