export type { CaseEvent } from './caseEvent'
export { type CaseNumber, caseNumber, parseCaseNumber } from './caseNumber'
export { actsNow, allows, type CaseProgress, foldCase, mayDo, type Stay } from './fold'
export { followSecret, parseFollowSecret } from './followSecret'
export { addition, askForMore, needsMore, supply } from './moreToAdd'
export { reasonField } from './reasonField'
export { type Seen, type Side, seenFrom, type WaitsFor } from './side'
export {
  type ClockReading,
  type ClockStatus,
  daysLeft,
  readClock,
  type StatutoryPeriod,
} from './statutoryClock'
export { nextTimedAct, type TimedAct } from './timedAct'
export { type TimelineEntry, timeline } from './timeline'
export { type Urgency, urgency } from './urgency'
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
