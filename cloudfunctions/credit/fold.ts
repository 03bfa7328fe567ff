/** Spaces of every kind, controls (a NUL would be refused by the database) and the invisible companions of a paste. */
const BLANK = /[\s\p{Cc}\p{Cf}]+/gu

/**
 * A name in the one spelling that is searched: compatibility forms and full-width to their twins (`（` is `(`), lower
 * case, single spaces. Names and words go through the same function, so what looks the same is found.
 *
 * @example fold(' 福州ＡＢＣ（中国）  茶业 ') // '福州abc(中国) 茶业'
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(BLANK, ' ').trim()
}
