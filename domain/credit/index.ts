export {
  type MerchantKind,
  type MerchantSnapshot,
  type MerchantStatus,
  merchantSnapshot,
  type PenaltyLevel,
} from '../kernel/merchant'
export { type HandledCount, handledSince } from './blocks/handledComplaints'
export type { Facet } from './facets'
export { publicAddress } from './publicAddress'
export {
  isPublic,
  type Listing,
  listingEnd,
  type Penalty,
  publicationEnd,
} from './publication'
export type { PublicBlock, PublicRecord } from './publicBlock'
export { publicChange } from './publicChange'
export { type PublicFile, publicFile } from './publicFile'
