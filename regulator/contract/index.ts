export * from './messages'
export {
  newKeyPair,
  type SignatureProblem,
  type SignedRequest,
  type SigningKey,
  signatureSkew,
  signRequest,
  type Verification,
  type VerifyingKey,
  verifyRequest,
} from './signature'
