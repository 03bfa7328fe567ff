/** Everything that is not a letter or a digit: what people type between words says nothing. */
const BETWEEN = /[^\p{L}\p{N}]+/gu

/** Prose in the one spelling that is searched: compatibility forms to their twins, lower case, words apart by one space. */
export function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(BETWEEN, ' ').trim()
}
