import { type RawBuilder, sql } from 'kysely'
import type { Queryable } from '../platform'
import { hasTrigram, occurInName, occurInShopName } from './fragmentConditions'
import { type CardRow, type MerchantCard, merchantCard, type ShopRow, shopCard } from './merchantCard'

/** Names that are ranked. Ranking every hit of a common word is slow on any engine, and nobody reads them all. */
export const mostCandidates = 1_000

export interface NameWords {
  readonly whole: string
  readonly fragments: readonly string[]
}

/** `offset` and `limit` in lines of the whole list. */
interface Window {
  readonly offset: number
  readonly limit: number
}

/**
 * Merchants in whose name every fragment occurs, then merchants one of whose shops' names does.
 *
 * @returns the lines of the window; `total` is how many names matched, at most {@link mostCandidates}
 */
export async function findByName(
  query: Queryable,
  words: NameWords,
  { offset, limit }: Window,
): Promise<{ cards: MerchantCard[]; total: number }> {
  const named = (await namesQuery(words, { offset, limit }).execute(query)).rows
  // a window behind the end has no row to carry the total
  const total = named[0]?.total ?? (offset === 0 ? 0 : await countNames(query, words))
  const cards = named.map((row) => merchantCard(row, 'name'))
  const room = limit - cards.length
  if (room === 0 || !words.fragments.some(hasTrigram)) return { cards, total }
  const shops = await shopsQuery(words, { offset: Math.max(0, offset - total), limit: room }).execute(query)
  return { cards: [...cards, ...shops.rows.map(shopCard)], total }
}

const most = sql.lit(mostCandidates)

/**
 * Candidates are cut off before they are ranked: the planner then reads them from an index and stops early, and the order
 * costs at most 1,000 comparisons. The inner `limit` keeps the two steps apart.
 */
export function namesQuery(words: NameWords, { offset, limit }: Window): RawBuilder<CardRow & { total: number }> {
  return sql`
    select uscc, name, kind, status, division, address, residential, (count(*) over ())::int as total
    from (
      select uscc, name, folded, kind, status, division, address, residential
      from merchant where ${occurInName(words.fragments)} limit ${most}
    ) as candidate
    order by ${likeness(words)}, uscc
    offset ${offset} limit ${limit}`
}

async function countNames(query: Queryable, { fragments }: NameWords): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total
    from (select from merchant where ${occurInName(fragments)} limit ${most}) as candidate`.execute(query)
  return rows[0]?.total ?? 0
}

/** Each merchant once, by its best shop; a merchant whose own name matches is among the names already. */
export function shopsQuery(words: NameWords, { offset, limit }: Window): RawBuilder<ShopRow> {
  const { fragments } = words
  return sql`
    select * from (
      select distinct on (merchant.uscc) merchant.uscc, merchant.name, kind, status, division, address, residential,
        candidate.platform as shop_platform, candidate.name as shop_name, candidate.folded
      from (
        select uscc, id, platform, name, folded from shop where ${occurInShopName(fragments)} limit ${most}
      ) as candidate
      join merchant on merchant.uscc = candidate.uscc
      where not ${occurInName(fragments)}
      order by merchant.uscc, ${likeness(words, sql`candidate.folded`)}, candidate.id
    ) as best
    order by ${likeness(words)}, uscc
    offset ${offset} limit ${limit}`
}

/** The very name, then those still in business, then names that begin with the words, then the shorter. */
function likeness({ whole, fragments: [first = ''] }: NameWords, folded = sql`folded`): RawBuilder<unknown> {
  return sql`${folded} = ${whole} desc, status in ('active', 'dormant') desc, starts_with(${folded}, ${first}) desc,
    length(${folded})`
}
