export { isEmptyPage } from './emptyPage'
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
