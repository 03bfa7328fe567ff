export {
  type ApplicantAct,
  type CaseReceipt,
  type CaseSubmission,
  type DirectoryChange,
  type DirectoryPage,
  directoryChange,
  type EventPage,
  type EvidenceItem,
  eventPush,
  type NameReservation,
  newKeyPair,
  type RegulatorEvent,
  regulatorEvent,
  type SignatureProblem,
  type SigningKey,
  type Verification,
  type VerifyingKey,
  verifyRequest,
} from '../contract'
export { GatewayError } from './gatewayError'
export { readEntries, type Unreadable } from './readPage'
export { type ReadPage, type RegulatorGateway, regulatorGateway } from './regulatorGateway'
export type { MessageRecord } from './send'
