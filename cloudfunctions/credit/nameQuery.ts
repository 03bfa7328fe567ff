import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { anywhere, occur } from './fragmentConditions'
import type { NameWords } from './nameWords'
import { rankBits, shopBits } from './rank'
import { syllableMark } from './sounds'

/**
 * Names that are ranked. Every one may cost a page of the table; nobody reads them all, and the phone shows sixty. Twice as
 * many doubled the slowest look-ups and changed no first page.
 */
export const mostCandidates = 500
/** Names that begin with the words are looked for on their own: among a million they may not be in the first hits. */
const mostBeginnings = 100
/** Longer words are in fewer names than are ranked, unless they are everybody's words (有限公司), where nobody comes first. */
const SHORT_WORDS = 4

/** `offset` and `limit` in lines of the whole list. */
export interface Window {
  readonly offset: number
  readonly limit: number
}

/** One line of the list. */
export interface RankedLine {
  readonly uscc: string
  /** smaller is better; `shopOf` says which of the merchant's names it was */
  readonly best: number
  /** how many hits were read, at least {@link mostCandidates} when there may be more */
  readonly read: number
}

const most = sql.lit(mostCandidates)

/**
 * Merchants in one of whose names every fragment occurs, in the order people expect, each once by its best name: the
 * merchant's own names before its shops', the very name, those in business, those whose trade name the words are, names that
 * begin with the words, the shorter; at the end names that only sound so.
 *
 * Candidates are cut off before they are ranked: the planner then reads them from an index and stops early, and the order
 * costs at most 600 comparisons. No joins: half of a statement's time on the embedded engine is its planning.
 */
export function nameQuery(words: NameWords, { offset, limit }: Window): RawBuilder<RankedLine> {
  const found = occur(words.fragments)
  const hits = sql`(select uscc, weight, folded, core, 1 as part from search_entry where ${found} limit ${most})`
  const candidates = words.core.length <= SHORT_WORDS ? sql`${beginnings(words, found)} union all ${hits}` : hits
  const sounding = words.sound ? sql` union all (${soundCandidates(words.sound)})` : sql``
  return sql`
    select uscc, min(rank) as best, (sum(count(part)) over ())::int as read
    from (select uscc, part, ${rank(words)} as rank from (${candidates}) as candidate${sounding}) as ranked
    group by uscc
    order by min(rank) >> ${sql.lit(shopBits)}, uscc
    offset ${offset} limit ${limit}`
}

function rank({ whole, fragments: [first = ''], core }: NameWords): RawBuilder<number> {
  return sql`
    weight
    + (folded <> ${whole})::int * ${sql.lit(rankBits.otherName)}
    + (core <> ${core})::int * ${sql.lit(rankBits.otherCore)}
    + (not starts_with(folded, ${first}) and not starts_with(core, ${core}))::int * ${sql.lit(rankBits.within)}`
}

/** Those whose trade name begins with the words, the very ones first; counted among the hits already. */
function beginnings({ core }: NameWords, found: RawBuilder<SqlBool>): RawBuilder<unknown> {
  const last = `${core}\u{10FFFF}`
  return sql`(
    select uscc, weight, folded, core, null::int as part from search_entry
    where core >= ${core} and core < ${last} and ${found} order by core limit ${sql.lit(mostBeginnings)})`
}

/** Names that sound like the words, behind all that are written so. */
function soundCandidates({ initials, readings }: NonNullable<NameWords['sound']>): RawBuilder<unknown> {
  const ways = readings.map((way) => way.map((syllable) => syllableMark + syllable).join(''))
  const heard = sql.join<SqlBool>(
    [sql`initials like ${anywhere(initials)}`, ...ways.map((way) => sql`pinyin like ${anywhere(way)}`)],
    sql` or `,
  )
  const within = sql`(not starts_with(substr(initials, core_at + 1), ${initials}))::int * ${sql.lit(rankBits.within)}`
  return sql`
    select uscc, 1, ${sql.lit(rankBits.sound)} + weight + ${within}
    from (select uscc, weight, initials, core_at from search_sound where ${heard} limit ${most}) as heard`
}
