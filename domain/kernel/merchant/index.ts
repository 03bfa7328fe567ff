export {
  type MerchantKind,
  type MerchantSnapshot,
  type MerchantStatus,
  merchantSnapshot,
  type PenaltyLevel,
} from './merchantSnapshot'
