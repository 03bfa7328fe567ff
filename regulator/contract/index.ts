export { answerDigest } from './answerDigest'
export { isEmptyPage } from './isEmptyPage'
export * from './messages'
export { examples } from './openapiExamples'
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
