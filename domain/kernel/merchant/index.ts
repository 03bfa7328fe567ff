export {
  type MerchantKind,
  type MerchantSnapshot,
  type MerchantStatus,
  merchantSnapshot,
  type PenaltyLevel,
  type PublicationKind,
} from './merchantSnapshot'
export type { PledgeOnRecord, Trademark } from './trademark'
