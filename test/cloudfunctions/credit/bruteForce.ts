import { nameParts, nameSpellings } from '../../../cloudfunctions/credit/nameParts'
import { simplified } from '../../../cloudfunctions/platform/simplified'
import type { MerchantSnapshot } from '../../../domain/credit'

export interface Line {
  readonly uscc: string
  readonly matched: 'name' | 'shop'
}

/** What the look-up reads of a merchant. */
export interface PlainMerchant {
  readonly uscc: string
  readonly name: string
  readonly live: boolean
  readonly shops: readonly { readonly id: string; readonly name: string }[]
}

const spelling = (text: string) =>
  simplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}\ufffd]+/gu, ' ')
    .trim()

export function plainMerchant({ uscc, name, status, shops }: MerchantSnapshot): PlainMerchant {
  return {
    uscc,
    name: spelling(name),
    live: status === 'active' || status === 'dormant',
    shops: shops.map((shop) => ({ id: shop.id, name: spelling(shop.name) })),
  }
}

/**
 * The name look-up by reading everything, written against the specification and not against the queries: every merchant one
 * of whose names holds all the words, once, by its best name.
 *
 * @param merchants in the order in which the directory came to know them
 * @returns undefined where the words are too short; otherwise every line in order, and how many names hold the words
 */
export function bruteForce(
  merchants: readonly PlainMerchant[],
  words: string,
): { lines: Line[]; hits: number } | undefined {
  const whole = spelling(words)
  const fragments = whole.split(' ').filter(Boolean)
  const [first] = fragments
  if (first === undefined || !fragments.some((fragment) => [...fragment].length >= 2)) return undefined
  const { core } = nameParts(first)
  let hits = 0
  const found = merchants.flatMap(({ uscc, name, live, shops }, arrival) => {
    const names = [
      ...nameSpellings(name).map((text) => ({ text, of: 0, trade: nameParts(text).core })),
      ...shops.map((shop) => ({ text: shop.name, of: 1, trade: shop.name })),
    ].filter(({ text }) => fragments.every((fragment) => text.includes(fragment)))
    hits += names.length
    const keys = names.map(({ text, of, trade }) => [
      of,
      text === whole ? 0 : 1,
      live ? 0 : 1,
      trade === core ? 0 : 1,
      text.startsWith(first) || trade.startsWith(core) ? 0 : 1,
      [...text].length,
      arrival,
    ])
    const [best] = keys.sort(compare)
    return best ? [{ uscc, key: best }] : []
  })
  const lines = found
    .sort((one, other) => compare(one.key, other.key))
    .map(({ uscc, key: [of] }): Line => ({ uscc, matched: of === 0 ? 'name' : 'shop' }))
  return { lines, hits }
}

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [at, value] of one.entries()) {
    const against = other[at] as string | number
    if (value !== against) return value < against ? -1 : 1
  }
  return 0
}
