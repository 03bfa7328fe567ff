import type { Queryable } from '../platform'
import { type MerchantCard, merchantCard, shopCard } from './merchantCard'
import { type FoundNames, nameQuery, type Window } from './nameQuery'
import { looser, type NameWords } from './nameWords'

export interface FoundByName {
  readonly cards: MerchantCard[]
  /** how many names were ranked, where more match than that */
  readonly cutAt?: number
  /** no name holds the words as they stand; these hold their parts */
  readonly loosened: boolean
  /** when our directory was last compared with the register; read along where there are cards */
  readonly comparedAt?: Date | null
}

/**
 * Merchants by words of their name, of a shop's name, or by the sound of their name; when nobody is called so, by the parts
 * of the words.
 *
 * @returns the lines of the window
 */
export async function findByName(query: Queryable, words: NameWords, window: Window): Promise<FoundByName> {
  const strict = await ask(query, words, window)
  if (strict.cards.length > 0) return { ...strict, loosened: false }
  // behind the end of what was found there is nothing, and nothing else either
  const behindTheEnd = window.offset > 0 && (await ask(query, words, first)).cards.length > 0
  if (behindTheEnd) return { ...strict, loosened: false }
  for (const parts of looser(words)) {
    const some = await ask(query, parts, window.offset > 0 ? first : window)
    if (some.cards.length === 0) continue
    return { ...(window.offset > 0 ? await ask(query, parts, window) : some), loosened: true }
  }
  return { ...strict, loosened: false }
}

const first: Window = { offset: 0, limit: 1 }

async function ask(query: Queryable, words: NameWords, window: Window): Promise<Omit<FoundByName, 'loosened'>> {
  const { rows } = await query.executeQuery(nameQuery(words, window))
  const [found] = rows
  if (!found) return { cards: [] }
  const { cards, compared_at, more, ranked } = found
  return { cards: cards.map(cardOf), comparedAt: compared_at, ...(more ? { cutAt: ranked } : {}) }
}

function cardOf([
  uscc,
  name,
  kind,
  status,
  division,
  address,
  residential,
  shop_platform,
  shop_name,
]: FoundNames['cards'][number]): MerchantCard {
  const row = { uscc, name, kind, status, division, address, residential }
  if (shop_platform === null || shop_name === null) return merchantCard(row, 'name')
  return shopCard({ ...row, shop_platform, shop_name })
}
