/** Joint filings: several people each fill and sign their own part of one filing before it is submitted. */

export { beginningChecks } from './beginningChecks'
export { ownersOf } from './owners'
export { beginningForm, mergePart, ownAnswers, partFindings, partForm } from './part'
export type { EachEntry, Parties, PartyRole } from './parties'
export { recordedSignatures, signaturesKey, signedSection } from './recorded'
export { mayAlsoTake, needsOthers, type Seat, seatsOf, sharedPart } from './seats'
export { isPrivate, shownTo } from './shown'
export {
  changedSections,
  type DocumentToSign,
  documentToSign,
  hindrances,
  holding,
  type Signature,
  signedByAll,
  signedDigest,
  voidedBy,
} from './signing'
export type { JointStep } from './step'
