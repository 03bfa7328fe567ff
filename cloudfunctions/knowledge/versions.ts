import { type Selectable, sql } from 'kysely'
import type { PlainDate } from '../../domain/kernel/calendar'
import { type Citation, lawById, lawState, ownGuidance } from '../../domain/kernel/law'
import { knowledgeCategories } from '../../domain/knowledge'
import { bigrams, type Queryable, type Tables } from '../platform'
import { plainText } from './plainText'

export type Version = Selectable<Tables['knowledge_version']>
type StoredCitation = Version['citations'][number]

/** Makes a version the one that is read and searched. */
export async function putEntry(
  query: Queryable,
  version: Pick<Version, 'id' | 'version' | 'category' | 'title' | 'summary' | 'body'>,
) {
  const { id, category, title, summary, body } = version
  const folded = plainText([title, summary, ...body.flatMap(({ heading = '', text }) => [heading, text])].join(' '))
  const row = { version: version.version, category, title_folded: plainText(title), folded, bigrams: bigrams(folded) }
  await query
    .insertInto('knowledge_entry')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Makes the newest published version the one that is read; without one the article is no longer found. */
export async function settleEntry(query: Queryable, id: string): Promise<void> {
  const newest = await query
    .selectFrom('knowledge_version')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'published')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (newest) await putEntry(query, newest)
  else await query.deleteFrom('knowledge_entry').where('id', '=', id).execute()
}

export async function nextVersion(query: Queryable, id: string): Promise<number> {
  const row = await query
    .selectFrom('knowledge_version')
    .select((column) => column.fn.max('version').as('newest'))
    .where('id', '=', id)
    .executeTakeFirst()
  return (row?.newest ?? 0) + 1
}

/** A citation as it is kept: ids and numbers, so that a title or the days in force follow the register. */
export function storedCitation({ law, article, title }: Citation): StoredCitation {
  const number = Number.parseInt(article ?? '', 10)
  return { law, ...(Number.isNaN(number) ? {} : { article: number }), ...(lawById(law) ? {} : { title }) }
}

export function citationOf({ law: id, article, title }: StoredCitation): Citation {
  const law = lawById(id)
  if (!law) return ownGuidance(title ?? '办事指引')
  return article === undefined ? law.whole() : law.article(article)
}

/** One line of a list. @param helpful votes */
export function cardOf(version: Version, helpful: number, today: PlainDate) {
  return {
    id: version.id,
    version: version.version,
    title: version.title,
    summary: version.summary,
    category: categoryOf(version.category).id,
    categoryLabel: categoryOf(version.category).label,
    asOf: version.as_of,
    outdated: isOutdated(version, today),
    helpful,
  }
}

export interface Votes {
  readonly helpful: number
  readonly unhelpful: number
}

/** A whole article, its law read on the day. */
export async function articleOf(query: Queryable, version: Version, today: PlainDate) {
  const votes = await votesOf(query, version.id)
  const versions = await query
    .selectFrom('knowledge_version')
    .select(['version', 'as_of', 'written_at', 'author_name'])
    .where('id', '=', version.id)
    .where('state', '=', 'published')
    .orderBy('version', 'desc')
    .execute()
  return {
    ...cardOf(version, votes.helpful, today),
    unhelpful: votes.unhelpful,
    body: version.body,
    citations: version.citations.map((stored) => {
      const citation = citationOf(stored)
      return { ...citation, ...lawState(citation, today) }
    }),
    ...(isOutdated(version, today) ? { warning: '这篇文章依据的规定已经失效，内容可能过时，请以现行规定为准。' } : {}),
    author: version.author_name,
    versions: versions.map((row) => ({
      version: row.version,
      asOf: row.as_of,
      writtenAt: row.written_at.toISOString(),
      author: row.author_name,
    })),
  }
}

export async function votesOf(query: Queryable, id: string): Promise<Votes> {
  const { rows } = await sql<Votes>`
    select count(*) filter (where helpful)::int as helpful, count(*) filter (where not helpful)::int as unhelpful
    from knowledge_vote where id = ${id}`.execute(query)
  return rows[0] ?? { helpful: 0, unhelpful: 0 }
}

function isOutdated({ citations }: Pick<Version, 'citations'>, today: PlainDate): boolean {
  return citations.some((stored) => lawState(citationOf(stored), today).state === 'expired')
}

function categoryOf(id: string) {
  return knowledgeCategories.find((category) => category.id === id) ?? { id: 'other' as const, label: '其他' }
}
