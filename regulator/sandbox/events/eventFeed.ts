import type { EventPage } from '../../contract'
import type { Office } from '../office'

/** The regulator's acts after a position, oldest first. One session writes, so positions appear in order and without holes behind the reader. */
export async function eventFeed(office: Office, after: number, limit: number): Promise<EventPage> {
  const rows = await office.database
    .selectFrom('outgoing_event')
    .selectAll()
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
  }))
  return { events, next: events.at(-1)?.position ?? after, more: rows.length > limit }
}
