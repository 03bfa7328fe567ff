import * as v from 'valibot'
import type { Answers } from '../../domain/kernel/form'
import { type RegulatorEvent, readEntries, regulatorEvent, type Unreadable } from '../../regulator/gateway'
import { dueLetters, failureClass, layAside, nowApplied, type Platform, type Queryable, storable } from '../platform'
import { appendEvent, loadCase, type StoredCase } from './caseStore'
import { tell } from './tell'

type Via = 'push' | 'pull'

/**
 * Takes events of the regulator, from the push or from the feed, in any order and any number of times. An event is applied
 * when all earlier ones of its case are; until then it is parked. Each event has its own transaction, and one that cannot be
 * applied is laid aside: it holds up its own case and nothing else.
 *
 * @returns how many were new
 */
export async function receiveEvents(platform: Platform, events: readonly RegulatorEvent[], via: Via): Promise<number> {
  let fresh = 0
  for (const received of events) {
    const { value: event, cleaned } = storable(received)
    if (cleaned > 0)
      platform.log.error('regulator-event', { status: 'cleaned', count: cleaned, position: event.position })
    if (await receiveOne(platform, event, via)) fresh += 1
  }
  return fresh
}

/** Lays aside what of a page or a push does not follow the contract. */
export async function layUnreadableAside(platform: Platform, unreadable: readonly Unreadable[] = []): Promise<void> {
  const now = await platform.clock.now()
  for (const entry of unreadable) {
    platform.log.error('regulator-event', { status: 'laid-aside', reason: entry.reason, position: entry.position })
    await layAside(platform.database.query, platform.sealing, now, { feed: 'events', ...entry })
  }
}

/** Tries again what was laid aside: a repaired contract or a passing fault heals without anybody. @returns how many went */
export async function retryEvents(platform: Platform): Promise<number> {
  const due = await dueLetters(platform.database.query, platform.sealing, 'events', await platform.clock.now())
  let applied = 0
  for (const { content } of due) {
    const { read } = readEntries(regulatorEvent, [content], 'eventId')
    applied += await receiveEvents(platform, read, 'pull')
  }
  return applied
}

/** Applies what became due while nobody looked: a process that ended between two events of a case. */
export async function applyParked(platform: Platform, most = 100): Promise<void> {
  const rows = await platform.database.query
    .selectFrom('regulator_inbox')
    .innerJoin('case_file', 'case_file.number', 'regulator_inbox.case_number')
    .select('case_file.number')
    .where('regulator_inbox.status', '=', 'parked')
    .whereRef('regulator_inbox.case_sequence', '=', (given) => given('case_file.regulator_sequence', '+', 1))
    .limit(most)
    .execute()
  for (const { number } of rows) await applyFollowing(platform, number)
}

async function receiveOne(platform: Platform, event: RegulatorEvent, via: Via): Promise<boolean> {
  const now = await platform.clock.now()
  try {
    const fresh = await platform.database.query.transaction().execute(async (query) => {
      const stored = await loadCase(query, event.caseNumber, true)
      await nowApplied(query, 'events', [event.eventId])
      if (!(await remember(query, event, via, now))) return false
      if (stored && event.caseSequence === stored.file.regulator_sequence + 1) await applyNext(query, platform, stored)
      return true
    })
    if (fresh) await applyFollowing(platform, event.caseNumber)
    return fresh
  } catch (error) {
    // where the database itself is away this fails too, and the whole page is read again
    await setAside(platform, platform.database.query, event, error)
    return false
  }
}

/** Applies the parked events that follow without a gap, one transaction each. */
async function applyFollowing(platform: Platform, caseNumber: string): Promise<void> {
  const { query } = platform.database
  for (;;) {
    let waiting: RegulatorEvent | undefined
    try {
      const applied = await query.transaction().execute(async (transaction) => {
        const stored = await loadCase(transaction, caseNumber, true)
        waiting = stored && (await nextParked(transaction, stored))?.event
        return stored ? applyNext(transaction, platform, stored) : false
      })
      if (!applied) return
    } catch (error) {
      if (!waiting) throw error
      const failed = waiting
      await query.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('regulator_inbox').where('event_id', '=', failed.eventId).execute()
        await setAside(platform, transaction, failed, error)
      })
      return
    }
  }
}

async function setAside(platform: Platform, query: Queryable, event: RegulatorEvent, error: unknown): Promise<void> {
  const { eventId, position, caseNumber } = event
  const reason = `could not be applied: ${failureClass(error)}`
  platform.log.error('regulator-event', { status: 'laid-aside', reason, position })
  const letter = { feed: 'events', key: eventId, position, caseNumber, reason, content: event } as const
  await layAside(query, platform.sealing, await platform.clock.now(), letter)
}

/** Keeps the event as parked; false when its id is known already. */
async function remember(query: Queryable, event: RegulatorEvent, via: Via, now: Date): Promise<boolean> {
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

async function nextParked(query: Queryable, { file }: StoredCase) {
  const row = await query
    .selectFrom('regulator_inbox')
    .select(['event_id', 'event'])
    .where('case_number', '=', file.number)
    .where('case_sequence', '=', file.regulator_sequence + 1)
    .where('status', '=', 'parked')
    .executeTakeFirst()
  return row && { id: row.event_id, event: v.parse(regulatorEvent, row.event) }
}

/** Applies the event that comes next by the regulator's count; false when it is not here. */
async function applyNext(query: Queryable, platform: Platform, stored: StoredCase): Promise<boolean> {
  const next = await nextParked(query, stored)
  if (!next) return false
  const { event } = next
  const regulator_sequence = event.caseSequence
  await query.updateTable('regulator_inbox').set({ status: 'applied' }).where('event_id', '=', next.id).execute()
  await query.updateTable('case_file').set({ regulator_sequence }).where('number', '=', stored.file.number).execute()
  const appended = await appendEvent(
    query,
    { ...stored, file: { ...stored.file, regulator_sequence } },
    {
      id: event.eventId,
      act: event.act,
      by: 'regulator',
      at: event.at,
      data: event.data as Answers,
      ...(event.sawUpTo === undefined ? {} : { sawUpTo: event.sawUpTo }),
    },
  )
  await tell(query, appended)
  platform.log.info('regulator-event', { caseNumber: stored.file.number, name: event.act })
  return true
}
