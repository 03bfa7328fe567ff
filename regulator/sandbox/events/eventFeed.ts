import type { ExpressionBuilder } from 'kysely'
import type { EventPage } from '../../contract'
import type { Tables } from '../database/tables'
import type { Office } from '../office'

/** The regulator's acts after a position, oldest first. One session writes, so positions appear in order and without holes behind the reader. */
export async function eventFeed(office: Office, after: number, limit: number): Promise<EventPage> {
  const rows = await office.database
    .selectFrom('outgoing_event')
    .selectAll()
    .select((event) => newestActBefore(event).as('saw_up_to'))
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit + 1)
    .execute()
  const events = rows.slice(0, limit).map((row) => ({
    eventId: row.event_id,
    position: row.position,
    caseNumber: row.case_number,
    caseSequence: row.case_sequence,
    act: row.act,
    at: row.at.toISOString(),
    data: row.data,
    sawUpTo: row.saw_up_to,
  }))
  return { events, next: events.at(-1)?.position ?? after, more: rows.length > limit }
}

/** The applicant act that was the newest on record when the regulator acted. */
export function newestActBefore(event: ExpressionBuilder<Tables, 'outgoing_event'>) {
  return event
    .selectFrom('applicant_act')
    .select('applicant_act.event_id')
    .whereRef('applicant_act.case_number', '=', 'outgoing_event.case_number')
    .whereRef('applicant_act.arrival', '<', 'outgoing_event.arrival')
    .orderBy('applicant_act.arrival', 'desc')
    .limit(1)
}
