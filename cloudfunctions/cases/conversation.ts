import { city } from '../../config/city'
import { actsNow, foldCase } from '../../domain/kernel/case'
import { procedure, type Queryable, refuse } from '../platform'
import { casesContract } from './contract'
import { type DeskRow, deskRow } from './desk/deskRow'
import { messagesOf } from './messages'
import { requireCase } from './requireCase'
import { stateView } from './view'

const MINUTE = 60_000

/** One's own conversation with the officers of a park. */
export const conversation = procedure(casesContract['cases.conversation'], 'read', async (context, input) => {
  const { stored } = await requireCase(context, 'cases.conversation', input.caseNumber)
  const row = await deskRow(context.query, stored.file.number)
  if (!row) return refuse('not-found', '这件办件没有对话')
  const { file, service, events } = stored
  const progress = foldCase(service.workflow, events)
  const officer = row.officer ? await officerName(context.query, row.officer) : undefined
  return {
    caseNumber: file.number,
    title: file.title,
    state: stateView(stored, progress.state),
    messages: messagesOf(stored, { after: input.after }),
    read: readMarks(row),
    ...(officer ? { officer: { name: officer, park: parkName(row.park) } } : {}),
    acts: actsNow(service.workflow, progress, 'applicant'),
    head: file.head_hash,
    askAgainAfter: pause(row.open, context.now.getTime() - file.updated_at.getTime()),
  }
})

export const markRead = procedure(casesContract['cases.markRead'], 'read', async (context, input) => {
  const { stored } = await requireCase(context, 'cases.markRead', input.caseNumber, true)
  const row = await deskRow(context.query, stored.file.number)
  if (!row) return refuse('not-found', '这件办件没有对话')
  const applicant_read = Math.min(Math.max(row.applicant_read, input.upTo), stored.file.head_sequence)
  await context.query
    .updateTable('case_desk')
    .set({ applicant_read })
    .where('case_number', '=', stored.file.number)
    .execute()
  return { read: readMarks({ ...row, applicant_read }) }
})

export function readMarks(row: Pick<DeskRow, 'applicant_read' | 'officer_read'>) {
  return { applicant: row.applicant_read, officer: row.officer_read }
}

export function parkName(id: string): string {
  return city.parks.find((park) => park.id === id)?.name ?? id
}

/** Often while somebody is likely to be typing, seldom on what lies still: kind to batteries. Seconds. */
function pause(open: boolean, quietMs: number): number {
  if (!open) return 120
  if (quietMs < 10 * MINUTE) return 5
  return quietMs < 60 * MINUTE ? 15 : 60
}

async function officerName(query: Queryable, id: string): Promise<string | undefined> {
  const row = await query.selectFrom('officer').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name
}
