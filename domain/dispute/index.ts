/** What a negotiation, a complaint and a tip-off have in common: whom it is about, where it happened, what proves it. */

export { evidenceSection } from './evidenceSection'
export { counterpartOf, partyFields, prefillOf } from './party'
export { isWithoutPlatform, placeFields } from './placeFields'
export { problemFields, purchaseFields, requestFields } from './purchaseFields'
export { beginParty, tellParty } from './story'
