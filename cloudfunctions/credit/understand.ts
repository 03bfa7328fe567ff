import {
  canonicalShopAddress,
  halfWidth,
  parseUscc,
  type ShopAddressResult,
  type UsccResult,
} from '../../domain/kernel/identifiers'
import { fold } from './fold'

/** What the words of a look-up are taken for. */
export type Understood =
  | { readonly as: 'uscc'; readonly code: UsccResult }
  | { readonly as: 'shop-address'; readonly address: ShopAddressResult }
  /** `fragments` must all occur; `whole` is what an exact name would be */
  | { readonly as: 'name'; readonly whole: string; readonly fragments: readonly string[] }

/** Nobody types a name this long (the register's longest has 100 characters); the rest of a paste is not read. */
const LONGEST_NAME = 120
/** More words than a name has parts; each one costs a condition. */
const MOST_FRAGMENTS = 8

/** With a scheme anywhere, as in a shared text, or a host of ASCII labels at the beginning. */
const ADDRESS = /https?:\/\/|^\s*[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?(?:[/?#]|\s*$)/i
/** Enough letters and digits for a credit code with a few lost; a long Latin name has no digit. */
const CODE = /^(?=.*\d)[0-9A-Z]{15,}$/

/** Tells a credit code from a shop's address from a name. Never throws; linear in the words. */
export function understand(words: string): Understood {
  const code = parseUscc(words)
  if (code.ok) return { as: 'uscc', code }
  const plain = halfWidth(words)
  if (ADDRESS.test(plain)) return { as: 'shop-address', address: canonicalShopAddress(plain) }
  if (CODE.test(plain.replace(/[\s-]/g, '').toUpperCase())) return { as: 'uscc', code }
  const whole = fold(words).slice(0, LONGEST_NAME)
  return { as: 'name', whole, fragments: [...new Set(whole.split(' '))].filter(Boolean).slice(0, MOST_FRAGMENTS) }
}
