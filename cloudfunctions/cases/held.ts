import { beijingDay } from '../../domain/kernel/calendar'
import { foldCase, timeline } from '../../domain/kernel/case'
import { readableDocument } from '../../domain/kernel/form'
import { keptThrough } from '../../domain/privacy'
import { auditDone, type CallContext, procedure, signedIn, withoutPersonal } from '../platform'
import { fieldsOf, loadEvents, openEvent, type StoredCase } from './caseStore'
import { casesContract } from './contract'
import { closedStates, whyKept } from './erase'
import { stateView } from './view'

const PAGE = 20
/** A page of copies stays within what a function may answer with. */
const COPIES = 5

/** What of a person is held in their own cases, and until when. */
export const held = procedure(casesContract['cases.held'], 'read', async (context, { page }) => {
  const { cases, more } = await own(context, page, PAGE)
  const states = await context.query
    .selectFrom('case_file')
    .select((count) => ['service', 'state', count.fn.countAll<number>().as('count')])
    .where('owner', '=', signedIn(context).person)
    .groupBy(['service', 'state'])
    .execute()
  const open = states.filter(({ service, state }) => !closedStates.includes(`${service}/${state}`))
  return {
    items: cases.map((stored) => {
      const { file } = stored
      const why = whyKept(stored)
      const isHeld = stored.keys.length === 0 || stored.keys.some(({ sealed }) => sealed !== null)
      return {
        caseNumber: file.number,
        title: file.title,
        stateLabel: stateView(stored, file.state).label,
        held: isHeld,
        ...(isHeld && closedStates.includes(`${file.service}/${file.state}`)
          ? { until: keptThrough('case-contact', beijingDay(file.updated_at.toISOString())) }
          : {}),
        ...(isHeld && why ? { why } : {}),
      }
    }),
    open: open.reduce((sum, { count }) => sum + Number(count), 0),
    more,
  }
})

/** One's own cases as data to take along (PIPL art. 45): what was said, opened, and what happened. */
export const copy = procedure(casesContract['cases.copy'], 'read', async (context, { page }) => {
  const { cases, more } = await own(context, page, COPIES)
  if (cases.length > 0) await auditDone(context, 'cases.copy', cases.map(({ file }) => file.number).join(' '))
  return {
    cases: cases.map((stored) => {
      const { file, service, form, events } = stored
      const submitted = events[0]
      const open = events.map((event) => ({ ...event, data: withoutPersonal(fieldsOf(stored, event.act), event.data) }))
      return {
        caseNumber: file.number,
        service: service.title,
        title: file.title,
        receivedAt: file.received_at.toISOString(),
        state: stateView(stored, file.state).label,
        document: submitted ? readableDocument(form, openEvent(context.platform, stored, submitted)) : [],
        events: timeline(service.workflow, foldCase(service.workflow, open), 'applicant').map(
          ({ at, by, title, text }) => ({ at, by, title, text }),
        ),
      }
    }),
    more,
  }
})

async function own(
  context: CallContext,
  page: number,
  size: number,
): Promise<{ readonly cases: readonly StoredCase[]; readonly more: boolean }> {
  const files = await context.query
    .selectFrom('case_file')
    .selectAll()
    .where('owner', '=', signedIn(context).person)
    .orderBy('received_at', 'desc')
    .orderBy('number')
    .offset(page * size)
    .limit(size + 1)
    .execute()
  return { cases: await loadEvents(context.query, files.slice(0, size)), more: files.length > size }
}
