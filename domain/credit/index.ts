export {
  type MerchantKind,
  type MerchantSnapshot,
  type MerchantStatus,
  merchantSnapshot,
  type PenaltyLevel,
  type PublicationKind,
} from '../kernel/merchant'
export { type HandledCount, handledSince } from './blocks/handledComplaints'
export * from './display'
export { endRecord } from './endRecord'
export type { Facet } from './facets'
export type { LocalRules } from './localRules'
export { objection } from './objection'
export { publicAddress } from './publicAddress'
export {
  isPublic,
  type Listing,
  listingEnd,
  type Penalty,
  type Publication,
  publicationEnd,
  publicationLastDay,
} from './publication'
export type { PublicBlock, PublicRecord } from './publicBlock'
export { publicChange } from './publicChange'
export { type PublicFile, publicFile } from './publicFile'
export * from './repair'
export { type CreditTimeline, creditTimeline, type TimelineLane } from './timeline'
