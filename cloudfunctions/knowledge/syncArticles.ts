import { type Article, articles } from '../../domain/knowledge'
import type { Platform, Queryable } from '../platform'
import { nextVersion, putEntry, settleEntry, storedCitation } from './versions'

const AUTHOR = '平台整理'
/** Databases this process has compared already: the delivered articles change with a deployment only. */
const compared = new WeakSet<object>()

/**
 * Brings the delivered articles into the database: a new one, and new words of an old one as its next version. Where an
 * officer has written over it since, the delivered words wait for a leader like everybody's.
 *
 * @returns how many versions were new
 */
export async function syncArticles(platform: Platform, delivered: readonly Article[] = articles): Promise<number> {
  const { database, clock } = platform
  if (delivered === articles && compared.has(database)) return 0
  const now = await clock.now()
  let fresh = 0
  for (const article of delivered)
    fresh += await database.query.transaction().execute((query) => deliver(query, article, now))
  if (delivered === articles) compared.add(database)
  return fresh
}

async function deliver(query: Queryable, article: Article, now: Date): Promise<number> {
  const versions = await query
    .selectFrom('knowledge_version')
    .selectAll()
    .where('id', '=', article.id)
    .orderBy('version')
    .forUpdate()
    .execute()
  const own = versions.filter(({ author }) => author === null)
  const words = wordsOf(article)
  if (own.some((version) => wordsOf(version) === words && version.as_of === article.asOf)) return 0
  const current = versions.filter(({ state }) => state === 'published').at(-1)
  const state = !current || current.author === null ? ('published' as const) : ('proposed' as const)
  const version = await nextVersion(query, article.id)
  const { id, title, summary, category, body, asOf } = article
  await query
    .insertInto('knowledge_version')
    .values({
      id,
      version,
      title,
      summary,
      category,
      body: JSON.stringify(body),
      citations: JSON.stringify(article.citations.map(storedCitation)),
      as_of: asOf,
      author: null,
      author_name: AUTHOR,
      from_case: null,
      state,
      written_at: now,
      decided_by: null,
      decided_at: state === 'published' ? now : null,
    })
    // another instance delivers the same at this moment
    .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
    .execute()
  if (state === 'published') await settleEntry(query, id)
  else if (current) await putEntry(query, current)
  return 1
}

function wordsOf({ title, summary, body }: Pick<Article, 'title' | 'summary' | 'body'>): string {
  return JSON.stringify([title, summary, body.map(({ heading = '', text }) => [heading, text])])
}
