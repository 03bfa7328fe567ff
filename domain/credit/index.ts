export type { Facet } from './facets'
export { statusLabels } from './labels'
export {
  type MerchantKind,
  type MerchantSnapshot,
  type MerchantStatus,
  merchantKinds,
  merchantSnapshot,
  merchantStatuses,
  type PenaltyLevel,
  penaltyLevels,
} from './merchantSnapshot'
export { publicAddress } from './publicAddress'
export {
  isPublic,
  type Listing,
  listingEnd,
  type Penalty,
  publicationEnd,
} from './publication'
export type { PublicBlock, PublicRecord } from './publicBlock'
export { type PublicFile, publicFile } from './publicFile'
