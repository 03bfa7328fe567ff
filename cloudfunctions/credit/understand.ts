import type { PlainDate } from '../../domain/kernel/calendar'
import {
  canonicalShopAddress,
  halfWidth,
  parseMobile,
  parseResidentId,
  parseUscc,
  type ShopAddressResult,
  type UsccResult,
} from '../../domain/kernel/identifiers'
import { licenceCode } from './licenceCode'
import { type NameWords, nameWords } from './nameWords'

/** What the words of a look-up are taken for. */
export type Understood =
  | { readonly as: 'uscc'; readonly code: UsccResult }
  | { readonly as: 'shop-address'; readonly address: ShopAddressResult }
  | ({ readonly as: 'name' } & NameWords)
  /** a number that belongs to a person: nothing is looked up by it (facts §7.6) */
  | { readonly as: 'person' }

/** With a scheme anywhere, as in a shared text, or a host of ASCII labels at the beginning. */
const ADDRESS = /https?:\/\/|^\s*[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?(?:[/?#]|\s*$)/i
/** Enough letters and digits for a credit code with a few lost; a long Latin name has no digit. */
const CODE = /^(?=.*\d)[0-9A-Z]{15,}$/

/**
 * Tells a credit code, typed or in a licence's QR code, from a shop's address from a name. Never throws; linear.
 *
 * @param today Beijing day: a resident's number holds a birth date
 */
export function understand(words: string, today: PlainDate): Understood {
  const code = parseUscc(words)
  if (code.ok) return { as: 'uscc', code }
  if (isPersonal(words, today)) return { as: 'person' }
  const plain = halfWidth(words)
  const onLicence = licenceCode(plain)
  if (onLicence) return { as: 'uscc', code: { ok: true, uscc: onLicence, repairs: [] } }
  if (ADDRESS.test(plain)) return { as: 'shop-address', address: canonicalShopAddress(plain) }
  if (CODE.test(plain.replace(/[\s-]/g, '').toUpperCase())) return { as: 'uscc', code }
  return { as: 'name', ...nameWords(words) }
}

function isPersonal(words: string, today: PlainDate): boolean {
  return parseResidentId(words, today).ok || parseMobile(words).ok
}
