import { simplified } from '../platform'

/** Spaces of every kind, controls, the invisible companions of a paste, and the mark that stands for what no database keeps. */
const BLANK = /[\s\p{Cc}\p{Cf}\ufffd]+/gu

/**
 * A name in the one spelling that is searched: compatibility forms and full-width to their twins (`（` is `(`), simplified
 * characters, lower case, single spaces. Names and words go through the same function, so what looks the same is found.
 *
 * @example fold(' 福州ＡＢＣ（中国）  茶業 ') // '福州abc(中国) 茶业'
 */
export function fold(text: string): string {
  return simplified(text.normalize('NFKC')).toLowerCase().replace(BLANK, ' ').trim()
}
