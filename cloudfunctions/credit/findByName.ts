import { type SqlBool, sql } from 'kysely'
import type { Queryable } from '../platform'
import { comparedAt } from './comparedAt'
import { cardColumns, type MerchantCard, merchantCard, shopCard } from './merchantCard'
import { mostCandidates, nameQuery, type RankedLine, type Window } from './nameQuery'
import { looser, type NameWords } from './nameWords'
import { shopOf } from './rank'

export interface FoundByName {
  readonly cards: MerchantCard[]
  /** more names match than are ranked */
  readonly tooMany: boolean
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
  const { rows: lines } = await nameQuery(words, window).execute(query)
  const [top] = lines
  if (!top) return { cards: [], tooMany: false }
  return { ...(await cardsOf(query, lines)), tooMany: top.read >= mostCandidates }
}

/** The lines as they are shown, in their order. Two small statements are planned quicker than one with joins. */
async function cardsOf(
  query: Queryable,
  lines: readonly RankedLine[],
): Promise<Pick<FoundByName, 'cards' | 'comparedAt'>> {
  const codes = lines.map(({ uscc }) => uscc)
  const merchants = await query
    .selectFrom('merchant')
    .select(cardColumns)
    .select(comparedAt)
    .where(isOneOf(codes))
    .execute()
  const byShop = lines.filter(({ best }) => shopOf(best) > 0).map(({ uscc }) => uscc)
  const shops =
    byShop.length === 0
      ? []
      : await query.selectFrom('shop').select(['uscc', 'number', 'platform', 'name']).where(isOneOf(byShop)).execute()
  const byCode = new Map(merchants.map((row) => [row.uscc, row]))
  const cards = lines.flatMap(({ uscc, best }) => {
    const row = byCode.get(uscc)
    const shop = shops.find((candidate) => candidate.uscc === uscc && candidate.number === shopOf(best))
    if (!row) return []
    return shop ? shopCard({ ...row, shop_platform: shop.platform, shop_name: shop.name }) : merchantCard(row, 'name')
  })
  return { cards, comparedAt: merchants[0]?.compared_at ?? null }
}

/** One parameter, however many codes: a list of parameters costs the driver, the parser and the planner each of them. */
function isOneOf(codes: readonly string[]) {
  return sql<SqlBool>`uscc = any(${[...codes]}::text[])`
}
