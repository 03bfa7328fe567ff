import { catalogue } from '../../../domain/services/catalogue'

/** The service by which one comes to stand for a merchant: the one that is a claim. */
export const claimService = catalogue.find(({ claim }) => claim)
