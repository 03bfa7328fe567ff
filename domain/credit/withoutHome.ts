import { maskAddress } from '../kernel/identifiers'
import type { MerchantSnapshot } from '../kernel/merchant'
import { publicAddress } from './publicAddress'

/**
 * A home must not come back through other words: the address for letters in a report, an earlier address in a change.
 *
 * @param label what the text is about
 */
export function withoutHome(
  label: string,
  text: string,
  snapshot: Pick<MerchantSnapshot, 'address' | 'residential'>,
): string {
  if (!snapshot.residential) return text
  const masked = text.split(snapshot.address).join(publicAddress(snapshot))
  return masked === text && /地址|住所|场所/.test(label) ? maskAddress(text) : masked
}
