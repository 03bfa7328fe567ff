import { chinaCalendar } from '../../../domain/kernel/calendar'
import { actsNow, foldCase, readClock } from '../../../domain/kernel/case'
import { type DocumentRow, type DocumentSection, readableDocument } from '../../../domain/kernel/form'
import { maskMobile, maskName, maskText } from '../../../domain/kernel/identifiers'
import { auditDone, procedure, type Queryable, type Sealings } from '../../platform'
import { openEvent, type StoredCase } from '../caseStore'
import { casesContract } from '../contract'
import { readMarks } from '../conversation'
import { messagesOf } from '../messages'
import { parkColleagues } from './assignment'
import { queueItem } from './queue'
import { requireDeskCase } from './requireDeskCase'

/** One case at the desk, with the person behind it masked. Every view is on record with its reason (facts §12, PD26). */
export const deskGet = procedure(casesContract['cases.deskGet'], 'desk', async (context, input) => {
  const { stored, row } = await requireDeskCase(context, 'cases.deskGet', input.caseNumber)
  const { query, platform, now, today } = context
  const { file, service, events } = stored
  const progress = foldCase(service.workflow, events)
  const whole = documentOf(stored, platform)
  const byRuleOrDesk = service.liaison?.assigning.byOfficer ?? []
  const colleagues = await parkColleagues(query, { park: row.park, category: row.category, today })
  await auditDone(context, 'cases.deskGet', file.number, input.reason)
  return {
    ...queueItem({ ...row, ...pick(file), officer_name: await nameOf(query, row.officer) }, now),
    today,
    document: masked(whole),
    masked: true,
    messages: messagesOf(stored, { masked: true }),
    notes: await notesOf(query, file.number),
    clock: readClock(service.periods, progress, chinaCalendar, today),
    read: readMarks(row),
    // giving it to somebody has a procedure of its own
    acts: actsNow(service.workflow, progress, 'regulator').filter((act) => !byRuleOrDesk.includes(act)),
    colleagues: colleagues.map(({ id, name, open, away }) => ({ id, name, open, away })),
    ...(row.satisfaction === null ? {} : { satisfaction: row.satisfaction }),
    head: file.head_hash,
  }
})

/** The same filing with who asked and how to reach them in full. The reason is kept as it was typed. */
export const deskUnmask = procedure(casesContract['cases.deskUnmask'], 'desk', async (context, input) => {
  const { stored } = await requireDeskCase(context, 'cases.deskUnmask', input.caseNumber)
  await auditDone(context, 'cases.deskUnmask', stored.file.number, input.reason)
  return { document: documentOf(stored, context.platform), messages: messagesOf(stored) }
})

export const deskMarkRead = procedure(casesContract['cases.deskMarkRead'], 'desk', async (context, input) => {
  const { stored, row } = await requireDeskCase(context, 'cases.deskMarkRead', input.caseNumber, true)
  const officer_read = Math.min(Math.max(row.officer_read, input.upTo), stored.file.head_sequence)
  await context.query
    .updateTable('case_desk')
    .set({ officer_read })
    .where('case_number', '=', stored.file.number)
    .execute()
  return { read: readMarks({ ...row, officer_read }) }
})

export function documentOf(stored: StoredCase, sealings: Sealings): readonly DocumentSection[] {
  const submitted = stored.events[0]
  return submitted ? readableDocument(stored.form, openEvent(sealings, stored, submitted)) : []
}

export function masked(document: readonly DocumentSection[]): DocumentSection[] {
  return document.map((section) => ({ ...section, rows: section.rows.map(maskedRow) }))
}

/** A personal row shows its kind only, anything typed freely without numbers that reach or identify somebody. */
function maskedRow(row: DocumentRow): DocumentRow {
  if (!row.personal) return { ...row, text: maskText(row.text) }
  return { ...row, text: /^\d{11}$/.test(row.text) ? maskMobile(row.text) : maskName(row.text) }
}

async function notesOf(query: Queryable, caseNumber: string) {
  const rows = await query
    .selectFrom('case_note')
    .innerJoin('officer', 'officer.id', 'case_note.officer')
    .select(['case_note.id', 'case_note.at', 'case_note.text', 'officer.name'])
    .where('case_number', '=', caseNumber)
    .orderBy('case_note.at')
    .orderBy('case_note.id')
    .execute()
  return rows.map(({ id, at, text, name }) => ({ id, at: at.toISOString(), by: name, text }))
}

async function nameOf(query: Queryable, officer: string | null): Promise<string | null> {
  if (!officer) return null
  const row = await query.selectFrom('officer').select('name').where('id', '=', officer).executeTakeFirst()
  return row?.name ?? null
}

function pick({ service, title, state, updated_at }: StoredCase['file']) {
  return { service, title, state, updated_at }
}
