export type { CaseEvent } from './caseEvent'
export { type CaseNumber, caseNumber, parseCaseNumber } from './caseNumber'
export { allows, type CaseProgress, foldCase, type Stay } from './fold'
export { followSecret, parseFollowSecret } from './followSecret'
export {
  type ClockReading,
  type ClockStatus,
  daysLeft,
  readClock,
  type StatutoryPeriod,
} from './statutoryClock'
export { type TimelineEntry, timeline } from './timeline'
export {
  type ActDefinition,
  type Actor,
  availableActs,
  defineWorkflow,
  diagram,
  isFinal,
  type Sentences,
  type StateDefinition,
  say,
  type Workflow,
} from './workflow'
