export {
  type CallContext,
  type OfficerContext,
  type PersonContext,
  type Procedure,
  type Procedures,
  procedure,
} from './procedure'
export { Refusal, refuse } from './refusal'
export { router } from './router'
export { tooOften } from './tooOften'
