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
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
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
 * The name look-up by reading everything, written against the specification and not against the queries.
 *
 * @returns undefined where the words are too short; otherwise every line in order, and how many are names
 */
export function bruteForce(
  merchants: readonly PlainMerchant[],
  words: string,
): { lines: Line[]; names: number } | undefined {
  const whole = spelling(words)
  const fragments = whole.split(' ').filter(Boolean)
  if (!fragments.some((fragment) => [...fragment].length >= 2)) return undefined
  const occur = (text: string) => fragments.every((fragment) => text.includes(fragment))
  const key = (uscc: string, text: string, live: boolean) =>
    [
      text === whole ? 0 : 1,
      live ? 0 : 1,
      text.startsWith(fragments[0] as string) ? 0 : 1,
      [...text].length,
      uscc,
    ] as const
  const inOrder = (keyed: { uscc: string; key: readonly (string | number)[] }[]) =>
    keyed.sort((one, other) => compare(one.key, other.key)).map(({ uscc }) => uscc)

  const named = merchants.filter(({ name }) => occur(name))
  const names = inOrder(named.map(({ uscc, name, live }) => ({ uscc, key: key(uscc, name, live) })))
  const searchable = fragments.some((fragment) => /[\p{L}\p{N}]{3}/u.test(fragment))
  const others = searchable ? merchants.filter(({ name }) => !occur(name)) : []
  const byShop = others.flatMap(({ uscc, live, shops }) => {
    const keys = shops.filter(({ name }) => occur(name)).map(({ name }) => key(uscc, name, live))
    const [best] = keys.sort(compare)
    return best ? [{ uscc, key: best }] : []
  })
  const lines = [
    ...names.map((uscc) => ({ uscc, matched: 'name' as const })),
    ...inOrder(byShop).map((uscc) => ({ uscc, matched: 'shop' as const })),
  ]
  return { lines, names: names.length }
}

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [at, value] of one.entries()) {
    const against = other[at] as string | number
    if (value !== against) return value < against ? -1 : 1
  }
  return 0
}
