import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { bigrams, procedure, type Queryable } from '../platform'
import { alike, type Found } from './alike'
import { knowledgeContract } from './contract'
import { plainText } from './plainText'
import { cardOf } from './versions'

const PAGE = 20
const MOST_FRAGMENTS = 8
const MOST_SUGGESTIONS = 3

/** Articles in which every word occurs, or that are like the words when none has them all; without words a category's. */
export const search = procedure(knowledgeContract['knowledge.search'], 'lookUp', async (context, input) => {
  const { query, today } = context
  const fragments = [...new Set(plainText(input.words).split(' '))].filter(Boolean).slice(0, MOST_FRAGMENTS)
  const offset = input.page * PAGE
  const rows = await withAll(query, fragments, input.category, offset)
  const exact = rows.length > 0 || input.page > 0 || fragments.length === 0
  const found = exact ? rows : await alike(query, input.words, input.category, PAGE)
  return {
    items: found.slice(0, PAGE).map((row) => cardOf(row, row.helpful, today)),
    more: exact && rows.length > PAGE,
    today,
  }
})

/** What may answer a question before it is asked. */
export const suggest = procedure(knowledgeContract['knowledge.suggest'], 'lookUp', async (context, input) => {
  const { query, today } = context
  const found = await alike(query, input.question, input.category, MOST_SUGGESTIONS)
  return { items: found.map((row) => cardOf(row, row.helpful, today)) }
})

async function withAll(
  query: Queryable,
  fragments: readonly string[],
  category: string | undefined,
  offset: number,
): Promise<Found[]> {
  const conditions = [
    sql<SqlBool>`true`,
    ...(category === undefined ? [] : [sql<SqlBool>`entry.category = ${category}`]),
    ...fragments.map(occurs),
  ]
  const [first = ''] = fragments
  const { rows } = await sql<Found>`
    select version.*, votes.helpful
    from knowledge_entry as entry
    join knowledge_version as version on version.id = entry.id and version.version = entry.version
    cross join lateral (
      select count(*) filter (where helpful)::int as helpful from knowledge_vote where knowledge_vote.id = entry.id
    ) as votes
    where ${sql.join(conditions, sql` and `)}
    order by strpos(entry.title_folded, ${first}) > 0 desc, votes.helpful desc, entry.id
    offset ${offset} limit ${PAGE + 1}`.execute(query)
  return rows
}

/** The condition the fragment's length has an index for, as in the directory: trigrams, a pair, or reading what is left. */
function occurs(fragment: string): RawBuilder<SqlBool> {
  if (fragment.length >= 3) return sql<SqlBool>`entry.folded like ${`%${fragment}%`}`
  if (fragment.length === 2) return sql<SqlBool>`entry.bigrams @> ${bigrams(fragment)}::int4[]`
  return sql<SqlBool>`strpos(entry.folded, ${fragment}) > 0`
}
