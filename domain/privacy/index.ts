/** What personal data is kept, how long, why, and what a person may ask for: facts that the jobs, the pages and the tests read. */

export {
  type CollectedData,
  type CollectedId,
  collected,
  type PhoneStore,
  phoneStores,
  type ReceiverId,
} from './collected'
export { type ConsentPurpose, type PurposeId, purposeIds, purposeOf, purposes } from './purposes'
export { keptSince, keptThrough, type RetentionClass, type RetentionId, retention, retentionOn } from './retention'
