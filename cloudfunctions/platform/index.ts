export { auditDone, requireRelation, signedIn } from './access'
export { type Clock, realClock, sandboxClock } from './clock'
export {
  type Database,
  type Json,
  lockDirectory,
  migrate,
  type Queryable,
  selfCheck,
  serverDatabase,
  type Tables,
} from './database'
export { closePlatform, currentPlatform } from './environment'
export { type FileStore, type FolderStore, folderStore, inspectFile } from './files'
export { type Caller, callerFromEnvironment } from './identity'
export { jsonLog, type Log } from './log'
export { type Notice, notify } from './notify'
export { type Deliver, type Delivery, drain, enqueue, giveUpAfter, nextWait, type OutgoingRow } from './outbox'
export { type Platform, platform } from './platform'
export { type CallContext, type PersonContext, type Procedure, type Procedures, procedure, Refusal, refuse, router } from './rpc'
export { keyRing, openAnswers, parseKeys, type Sealing, sealAnswers, withoutPersonal } from './sealing'
