import { maskAddress } from '../kernel/identifiers'
import type { MerchantSnapshot } from '../kernel/merchant'

/** The premises as shoppers see them: a residence to street level only (facts §7.6; PIPL art. 6, least data). */
export function publicAddress({ address, residential }: Pick<MerchantSnapshot, 'address' | 'residential'>): string {
  return residential ? maskAddress(address) : address
}
