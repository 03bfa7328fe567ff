import * as v from 'valibot'
import type { Answers } from '../../domain/kernel/form'
import { type RegulatorEvent, regulatorEvent } from '../../regulator/gateway'
import { type Platform, type Queryable, storable } from '../platform'
import { appendEvent, loadCase, type StoredCase } from './caseStore'
import { tell } from './tell'

/**
 * Takes events of the regulator, from the push or from the feed, in any order and any number of times. An event is applied
 * when all earlier ones of its case are; until then it is parked. Each event has its own transaction.
 *
 * @returns how many were new
 */
export async function receiveEvents(
  platform: Platform,
  events: readonly RegulatorEvent[],
  via: 'push' | 'pull',
): Promise<number> {
  let fresh = 0
  for (const received of events) {
    const { value: event, cleaned } = storable(received)
    if (cleaned > 0)
      platform.log.error('regulator-event', { status: 'cleaned', count: cleaned, position: event.position })
    const now = await platform.clock.now()
    fresh += await platform.database.query.transaction().execute(async (query) => {
      const stored = await loadCase(query, event.caseNumber, true)
      if (!(await remember(query, event, via, now))) return 0
      if (stored) await applyInOrder(query, platform, stored)
      return 1
    })
  }
  return fresh
}

/** Keeps the event as parked; false when its id is known already. */
async function remember(query: Queryable, event: RegulatorEvent, via: 'push' | 'pull', now: Date): Promise<boolean> {
  const kept = await query
    .insertInto('regulator_inbox')
    .values({
      event_id: event.eventId,
      case_number: event.caseNumber,
      case_sequence: event.caseSequence,
      status: 'parked',
      via,
      event: JSON.stringify(event),
      received_at: now,
    })
    .onConflict((conflict) => conflict.column('event_id').doNothing())
    .returning('event_id')
    .executeTakeFirst()
  return kept !== undefined
}

async function applyInOrder(query: Queryable, platform: Platform, stored: StoredCase): Promise<void> {
  let current = stored
  for (;;) {
    const next = current.file.regulator_sequence + 1
    const row = await query
      .selectFrom('regulator_inbox')
      .select(['event_id', 'event'])
      .where('case_number', '=', current.file.number)
      .where('case_sequence', '=', next)
      .where('status', '=', 'parked')
      .executeTakeFirst()
    if (!row) return
    const event = v.parse(regulatorEvent, row.event)
    await query.updateTable('regulator_inbox').set({ status: 'applied' }).where('event_id', '=', row.event_id).execute()
    await query
      .updateTable('case_file')
      .set({ regulator_sequence: next })
      .where('number', '=', current.file.number)
      .execute()
    const appended = await appendEvent(query, current, {
      id: event.eventId,
      act: event.act,
      by: 'regulator',
      at: event.at,
      data: event.data as Answers,
    })
    current = { ...appended, file: { ...appended.file, regulator_sequence: next } }
    await tell(query, current)
    platform.log.info('regulator-event', { caseNumber: current.file.number, name: event.act })
  }
}
