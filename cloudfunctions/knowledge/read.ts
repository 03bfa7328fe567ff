import { procedure, type Queryable, refuse, signedIn } from '../platform'
import { knowledgeContract } from './contract'
import { articleOf, type Version, votesOf } from './versions'

const NOT_FOUND = '没有找到这篇文章'

/** The version that stands, or an older published one on request. */
export const read = procedure(knowledgeContract['knowledge.read'], 'lookUp', async (context, input) => {
  const version = await published(context.query, input.id, input.version)
  if (!version) return refuse('not-found', NOT_FOUND)
  return articleOf(context.query, version, context.today)
})

export const rate = procedure(knowledgeContract['knowledge.rate'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const { id, version, helpful } = input
  if (!(await published(context.query, id, version))) return refuse('not-found', NOT_FOUND)
  const vote = { version, helpful, at: context.now }
  await context.query
    .insertInto('knowledge_vote')
    .values({ id, person, ...vote })
    .onConflict((conflict) => conflict.columns(['id', 'person']).doUpdateSet(vote))
    .execute()
  return votesOf(context.query, id)
})

/** @param wanted absent: the one that is read now. What was taken back is not there. */
async function published(query: Queryable, id: string, wanted: number | undefined): Promise<Version | undefined> {
  const entry = await query.selectFrom('knowledge_entry').select('version').where('id', '=', id).executeTakeFirst()
  if (!entry) return undefined
  return query
    .selectFrom('knowledge_version')
    .selectAll()
    .where('id', '=', id)
    .where('version', '=', wanted ?? entry.version)
    .where('state', '=', 'published')
    .executeTakeFirst()
}
