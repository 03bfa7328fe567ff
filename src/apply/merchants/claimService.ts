import { services } from '../../../domain/services/registry'

/** The service by which one comes to stand for a merchant: the one that is a claim. */
export const claimService = services.find(({ forMerchant }) => forMerchant?.claim)
