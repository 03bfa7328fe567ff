/**
 * Receipts have a door of their own inside evidence: the phone enters here and does not carry the canonical JSON of the
 * hash chain, which needs a newer engine.
 */
export {
  digestBytes,
  fileOfReceipt,
  type Receipt,
  type ReceiptVerdict,
  shortDigest,
  verifyReceipt,
  writeReceipt,
} from './receipt'
export {
  openSignedText,
  type PublicKey,
  type Sign,
  type SignedForm,
  type SignedProblem,
  signText,
  verifySignature,
} from './signedText'
