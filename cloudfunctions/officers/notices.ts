import { actingOfficer, procedure, type Queryable, refuse } from '../platform'
import { officersContract } from './contract'

const PAGE = 20

export const notices = procedure(officersContract['officers.notices'], 'desk', async (context, input) => {
  const { officer } = actingOfficer(context)
  const rows = await context.query
    .selectFrom('officer_notice')
    .selectAll()
    .where('officer', '=', officer.id)
    .orderBy('at', 'desc')
    .orderBy('id')
    .offset(input.page * PAGE)
    .limit(PAGE + 1)
    .execute()
  return {
    more: rows.length > PAGE,
    items: rows.slice(0, PAGE).map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      title: row.title,
      text: row.text,
      read: row.read_at !== null,
      ...(row.case_number ? { caseNumber: row.case_number } : {}),
      ...(row.task ? { task: row.task } : {}),
    })),
  }
})

/** Everything up to and including this notice is read. */
export const readNotices = procedure(officersContract['officers.readNotices'], 'desk', async (context, input) => {
  const { officer } = actingOfficer(context)
  const newest = await context.query
    .selectFrom('officer_notice')
    .select('at')
    .where('officer', '=', officer.id)
    .where('id', '=', input.upTo)
    .executeTakeFirst()
  if (!newest) return refuse('not-found', '没有找到这条消息')
  await context.query
    .updateTable('officer_notice')
    .set({ read_at: context.now })
    .where('officer', '=', officer.id)
    .where('at', '<=', newest.at)
    .where('read_at', 'is', null)
    .execute()
  return { unread: await unread(context.query, officer.id) }
})

async function unread(query: Queryable, officer: string): Promise<number> {
  const row = await query
    .selectFrom('officer_notice')
    .select((count) => count.fn.countAll<number>().as('unread'))
    .where('officer', '=', officer)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.unread)
}
