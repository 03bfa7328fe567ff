import { procedure, type Queryable, refuse, requireRelation, signedIn } from '../platform'
import { loadCase, loadEvents, type StoredCase } from './caseStore'
import { casesContract } from './contract'
import { caseCard, caseView } from './view'

const PAGE = 20

/** One's own cases, the one that moved last first. */
export const list = procedure(casesContract['cases.list'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const files = await context.query
    .selectFrom('case_file')
    .selectAll()
    .where('owner', '=', person)
    .orderBy('updated_at', 'desc')
    .orderBy('number')
    .offset(input.page * PAGE)
    .limit(PAGE + 1)
    .execute()
  const cases = await loadEvents(context.query, files.slice(0, PAGE))
  return {
    items: cases.map((stored) => caseCard(stored, context.today)),
    more: files.length > PAGE,
    today: context.today,
  }
})

export const get = procedure(casesContract['cases.get'], 'read', async (context, input) => {
  const stored = await loadCase(context.query, input.caseNumber)
  requireRelation(context, 'cases.get', stored && { id: stored.file.number, owner: stored.file.owner })
  if (!stored) return refuse('not-found', '没有找到这件办件，请核对编号')
  return caseView(stored, context.platform, context.today, await outboxNeedsAttention(context.query, stored))
})

/** Whether something of the case could not be handed to the regulator and waits for a person. */
export async function outboxNeedsAttention(query: Queryable, { file }: StoredCase): Promise<boolean> {
  const stuck = await query
    .selectFrom('outbox')
    .select('id')
    .where('case_number', '=', file.number)
    .where('status', '=', 'needs-attention')
    .executeTakeFirst()
  return stuck !== undefined
}
