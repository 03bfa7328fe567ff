/** What the phone remembers between pages. Drafts have their own door: state/drafts. */
export { appearance, type TextScale, useAppearance, useScaleClass } from './appearance'
export { type Copy, forgetPersonalCopies, keepCopy, readCopy } from './copies'
export { type Found, type FoundMerchant, lookup, mostPages } from './lookup'
export { usePlace } from './place'
export { fetchReceiptKeys, keptReceiptKeys, type ReceiptKeys } from './receiptKeys'
export { recentSearches } from './recentSearches'
export { session, useSession } from './session'
export { type Reading, type ReadingProcedure, useRead } from './useRead'
