/** The only room that talks to Taro: everything a phone or a browser can do, in our words. */

export type { ChosenFile } from './chosenFile'
export { askToConfirm, type Question } from './confirm'
export {
  canScan,
  copyText,
  deviceName,
  pastedText,
  phoneCall,
  scanCode,
  scrollToId,
  showToast,
  systemFontSize,
  vibrate,
} from './device'
export { chooseFileBytes, type ReadFile } from './fileBytes'
export { chooseFiles, type FileRef, type UploadResult, uploadFile } from './files'
export { endFirstPaint } from './firstPaint'
export { dropKeptFile, type KeptFile, keepFile, reopenFile } from './keptFiles'
export { onKeys } from './keys'
export { asksToKnock, askToKnock } from './knock'
export { useLeaveWarning } from './leaving'
export { type Located, locate } from './location'
export {
  goBack,
  openPage,
  type PageParams,
  pageLink,
  replacePage,
  setPageTitle,
  sharedAddress,
  stopPullDown,
  switchToTab,
  usePageHide,
  usePageParams,
  usePageShow,
  usePullDown,
  useReachBottom,
  useShare,
} from './navigation'
export { type NetworkState, onNetworkChange } from './network'
export {
  callAsOfficer,
  type LocalOfficer,
  localOfficers,
  type OfficerProcedure,
} from './officer'
export { forgetOfficerSession, hasOfficerSession, keepOfficerSession } from './officerSession'
export { openPrint } from './openPrint'
export { focusOn, onEscapeKey, overlayRoot, rememberFocus } from './overlay'
export { choosePhoto, photoConcerns } from './photo'
export { openDocument, showFilm, showPictures } from './preview'
export { canPrint, printPage } from './print'
export {
  agreeButton,
  type Consent,
  consented,
  forgetConsent,
  noteConsent,
  openPlatformSettings,
  openPrivacyContract,
  type PrivacyQuestion,
  permit,
  privacy,
  startPrivacyGate,
} from './privacy'
export { quietTabLinks } from './quietTabLinks'
export { type DocumentKind, readableDocuments, readDocument } from './recognise'
export {
  call,
  newIdempotencyKey,
  type ProcedureInput,
  type ProcedureName,
  type ProcedureOutput,
  type WriteOptions,
  type WritingName,
} from './rpc'
export { saveTextFile } from './saveFile'
export { openCase, openService, replaceWithCase, servicePage } from './servicePages'
export {
  choosesPerson,
  currentSession,
  type LocalPerson,
  localPeople,
  type Session,
  signInAs,
  signOut,
} from './session'
export { showPresses } from './showPresses'
export { readStored, removeStored, type StorageKey, writeStored } from './storage'
export { chooseTable, readTable, type TablesOfFile } from './tableFile'
