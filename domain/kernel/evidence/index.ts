export {
  type ArchivedContent,
  type ArchiveHead,
  type ArchiveProblem,
  type ArchiveVerdict,
  verifyArchive,
  writeArchive,
} from './archive'
export { append, type Chained, chainHash, digestJson, firstBrokenRecord, firstHash } from './chain'
export { compareLogs, type LogComparison, type LogDifference, type LoggedMessage } from './compareLogs'
export { type PublicKey, type Receipt, type Sign, shortDigest, writeReceipt } from './receipt'
export { type LogProblem, type LogVerdict, sealLog, verifyLog } from './sealedLog'
