export { actingOfficer, auditDone, requirePark, requireRelation, signedIn } from './access'
export { addressBlock } from './addressBlock'
export { bigrams } from './bigrams'
export type { Clock } from './clock'
export {
  type Database,
  grantApplication,
  isMigrated,
  type Json,
  keptPlan,
  lockDirectory,
  migrate,
  type Queryable,
  selfCheck,
  serverDatabase,
  type Tables,
} from './database'
export { type DeadLetter, dueLetters, failureClass, layAside, nowApplied } from './deadLetter'
export { closePlatform, currentPlatform, outOfReach, readersPlatform } from './environment'
export { bucket, bucketStore, type FileStore, type FolderStore, folderStore, inspectFile } from './files'
export { type Caller, callerFromEnvironment } from './identity'
export { inTurn } from './inTurn'
export { keptFrom } from './keptFrom'
export { knockWaiting } from './knock'
export { jsonLog, type Log } from './log'
export { type Notice, notify } from './notify'
export { type ActingOfficer, auditName, reachableParks, reaches, sessionHash } from './officer'
export { type Deliver, type Delivery, drain, enqueue, type OutgoingRow } from './outbox'
export { type Platform, platform } from './platform'
export { type PublishedPrint, publishPrint, typstPrinter } from './print'
export { type PublishedKey, type ReceiptKey, receiptKey } from './receiptKey'
export { rotateKeys } from './rotateKeys'
export {
  type CallContext,
  type OfficerContext,
  type PersonContext,
  type Procedure,
  type Procedures,
  procedure,
  Refusal,
  refuse,
  router,
  tooOften,
} from './rpc'
export { exportLog, type LogName, logNames, recordMessage, sealLogs } from './sealedLog'
export {
  type CaseKey,
  type CaseSealings,
  caseSealings,
  type KeyPurpose,
  keyRing,
  newCaseKey,
  newCaseKeys,
  openAnswers,
  type Sealing,
  type Sealings,
  sealAnswers,
  withoutPersonal,
} from './sealing'
export { simplified } from './simplified'
export {
  claimedMerchants,
  merchantsOf,
  peopleFor,
  type Relation,
  type Right,
  rightFor,
  signatoriesOf,
  signedCases,
  somebodyStandsFor,
  standsFor,
} from './standing'
export { storable } from './storable'
export { readTables, type Table, type TableCaps, type TableRow, type TablesRead, uploadCaps } from './table'
