export { answersOfContact, contactInAnswers } from './contactFields'
export { type CarriedFrom, type Draft, type DraftMerchant, draftId, hasOwnAnswers } from './draft'
export {
  adoptDraft,
  type Compared,
  draftsElsewhere,
  forgetDraftCopies,
  keepAsNew,
  leaveDraftCopies,
  mayBeCopied,
  type OtherDraft,
  sameValue,
  settleDraft,
  syncDraft,
} from './draftCopies'
export {
  answerDraft,
  answerElsewhere,
  type Begun,
  carryInto,
  discardDraft,
  draftOf,
  flushDrafts,
  noteProgress,
  openDraft,
  readDraft,
  type SaveState,
  setFilingKey,
  setLinkedTo,
} from './draftsStore'
export { type Contact, type Filing, lastFiling, rememberFiling } from './lastFiling'
export { type DraftSummary, deviceDay, jointDraft, listDrafts, useDrafts } from './listDrafts'
export { type ShownDraft, useDraft } from './useDraft'
