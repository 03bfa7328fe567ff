import { simplified } from '../platform'

/** Everything that is not a letter or a digit: what people type between words says nothing. */
const BETWEEN = /[^\p{L}\p{N}]+/gu

/**
 * Prose in the one spelling that is searched, as names are in the directory: compatibility forms to their twins, simplified
 * characters, lower case; words apart by one space.
 */
export function plainText(text: string): string {
  return simplified(text.normalize('NFKC')).toLowerCase().replace(BETWEEN, ' ').trim()
}
