export {
  type MerchantKind,
  type MerchantSnapshot,
  type MerchantStatus,
  merchantSnapshot,
  type PenaltyLevel,
  type PublicationKind,
} from './merchantSnapshot'
export { pledgesInForce } from './pledgesInForce'
export type { PledgeOnRecord, Trademark } from './trademark'
