export { maskAddress, maskMobile, maskName, maskResidentId } from './mask'
export { maskText } from './maskText'
export { type Mobile, type MobileResult, type Phone, type PhoneResult, parseMobile, parsePhone } from './mobile'
export { isOrganisationCode, organisationCheckCharacter } from './organisationCode'
export { parseUscc, type UsccResult } from './parseUscc'
export type { Repair } from './repair'
export { ageOn, parseResidentId, type ResidentId, type ResidentIdResult, repairResidentId } from './residentId'
export { canonicalShopAddress, type ShopAddressResult } from './shopAddress'
export {
  parseTrademarkClass,
  parseTrademarkNumber,
  type TrademarkClassResult,
  type TrademarkNumber,
  type TrademarkNumberResult,
} from './trademarkNumber'
export { halfWidth } from './typed'
export { formatUscc, isUscc, type Uscc, type UsccKind, usccCheckCharacter, usccKind } from './uscc'
