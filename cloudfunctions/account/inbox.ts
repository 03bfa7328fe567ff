import { type CallContext, type Procedures, procedure, refuse, signedIn } from '../platform'
import { accountContract } from './contract'

const PAGE = 20

const inbox = procedure(accountContract['account.inbox'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const rows = await context.query
    .selectFrom('notice')
    .leftJoin('case_file', 'case_file.number', 'notice.case_number')
    .selectAll('notice')
    .select('case_file.service')
    .where('person', '=', person)
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
      kind: row.kind,
      ...(row.case_number ? { caseNumber: row.case_number } : {}),
      ...(row.service ? { service: row.service } : {}),
    })),
  }
})

const readInbox = procedure(accountContract['account.readInbox'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const newest = await context.query
    .selectFrom('notice')
    .select('at')
    .where('person', '=', person)
    .where('id', '=', input.upTo)
    .executeTakeFirst()
  if (!newest) return refuse('not-found', '没有找到这条消息')
  await context.query
    .updateTable('notice')
    .set({ read_at: context.now })
    .where('person', '=', person)
    .where('at', '<=', newest.at)
    .where('read_at', 'is', null)
    .execute()
  return { unread: await unread(context, person) }
})

/** How many notices wait to be read; of the kinds that are switched off, none does. */
export async function unread(context: CallContext, person: string): Promise<number> {
  const row = await context.query
    .selectFrom('notice')
    .select((count) => count.fn.countAll<number>().as('unread'))
    .where('person', '=', person)
    .where('read_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notice_choice')
            .select('quiet')
            .whereRef('notice_choice.kind', '=', 'notice.kind')
            .where('notice_choice.person', '=', person)
            .where('quiet', '=', true),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(row.unread)
}

export const inboxProcedures: Procedures = {
  'account.inbox': inbox,
  'account.readInbox': readInbox,
}
