export {
  type ApplicantAct,
  type CaseReceipt,
  type CaseSubmission,
  type DirectoryChange,
  type DirectoryPage,
  type EventPage,
  type EvidenceItem,
  eventPush,
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
export { type RegulatorGateway, regulatorGateway } from './regulatorGateway'
