export { answersOfContact, contactInAnswers } from './contactFields'
export { type CarriedFrom, type Draft, hasOwnAnswers } from './draft'
export {
  answerDraft,
  carryInto,
  discardDraft,
  draftOf,
  flushDrafts,
  openDraft,
  readDraft,
  type SaveState,
  setFilingKey,
} from './draftsStore'
export { type Contact, type Filing, lastFiling, rememberFiling } from './lastFiling'
export { type DraftSummary, deviceDay, listDrafts, useDrafts } from './listDrafts'
export { type ShownDraft, useDraft } from './useDraft'
