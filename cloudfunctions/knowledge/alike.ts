import { sql } from 'kysely'
import { bigrams, type Queryable } from '../platform'
import { plainText } from './plainText'
import type { Version } from './versions'

/** A version as it is found, with its votes. */
export type Found = Version & { readonly helpful: number }

/** Characters of a question that are read: the rest says the same again. */
const LONGEST = 600
/** Articles that are weighed, those that share most first. */
const MOST_CANDIDATES = 200
/** Weight below which an article has little to do with a question; see test/cloudfunctions/knowledge. */
const LIKE_ENOUGH = 9

/**
 * Articles by likeness to free text: shared pairs of characters, each weighing the more the fewer articles have it, twice in
 * a title. A pair inside a word counts, one across a space does not. Nothing of the text is kept.
 */
export async function alike(
  query: Queryable,
  text: string,
  category: string | undefined,
  most: number,
): Promise<Found[]> {
  const pairs = pairsOf(plainText(text).slice(0, LONGEST))
  if (pairs.length === 0) return []
  const weights = await weightsOf(query, pairs)
  const { rows } = await sql<{ id: string; title_folded: string; bigrams: number[] }>`
    select id, title_folded, bigrams from knowledge_entry
    where bigrams && ${pairs}::int4[] and (${category ?? null}::text is null or category = ${category ?? null})
    order by (select count(*) from unnest(bigrams) as pair where pair = any(${pairs}::int4[])) desc, id
    limit ${MOST_CANDIDATES}`.execute(query)
  const ranked = rows
    .map(({ id, title_folded, bigrams: all }) => ({
      id,
      weight: weigh(all, weights) + weigh(pairsOf(title_folded), weights),
    }))
    .filter(({ weight }) => weight >= LIKE_ENOUGH)
    .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
    .slice(0, most)
  return readFound(
    query,
    ranked.map(({ id }) => id),
  )
}

function pairsOf(folded: string): number[] {
  return [...new Set(folded.split(' ').flatMap(bigrams))]
}

/** How telling each pair is: what every article has says nothing. */
async function weightsOf(query: Queryable, pairs: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ pair: number; entries: number; total: number }>`
    select pair, count(*)::int as entries, (select count(*)::int from knowledge_entry) as total
    from knowledge_entry cross join unnest(bigrams) as pair where pair = any(${pairs}::int4[]) group by pair`.execute(
    query,
  )
  return new Map(rows.map(({ pair, entries, total }) => [pair, Math.log((total + 1) / entries)]))
}

function weigh(pairs: readonly number[], weights: ReadonlyMap<number, number>): number {
  return pairs.reduce((sum, pair) => sum + (weights.get(pair) ?? 0), 0)
}

/** The versions that are read, in the order of the ids. */
async function readFound(query: Queryable, ids: readonly string[]): Promise<Found[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Found>`
    select version.*, (
      select count(*) filter (where helpful)::int from knowledge_vote where knowledge_vote.id = version.id) as helpful
    from knowledge_entry as entry
    join knowledge_version as version on version.id = entry.id and version.version = entry.version
    where entry.id = any(${ids}::text[])`.execute(query)
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}
