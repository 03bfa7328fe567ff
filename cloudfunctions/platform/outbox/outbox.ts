import { sql } from 'kysely'
import type { Queryable } from '../database'
import type { Platform } from '../platform'
import { giveUpAfter, nextWait } from './schedule'

/** Something to hand to the regulator. Only names: what is sent is read from the case when it is sent. */
export interface OutgoingRow {
  readonly id: number
  readonly topic: string
  readonly case_number: string
  readonly event_id: string
  readonly attempts: number
  readonly first_at: Date
  readonly traceparent: string | null
}

/** How a delivery ended: `temporary` is tried again, `permanent` needs a person. Reasons carry no personal data. */
export type Delivery =
  | { readonly outcome: 'delivered' }
  | { readonly outcome: 'temporary' | 'permanent'; readonly reason: string; readonly retryAfter?: number }

export type Deliver = (row: OutgoingRow) => Promise<Delivery>

/** A row is out of reach of other drainers for this long: longer than a function may run. */
const LEASE_MS = 90_000

/** Puts a message into the outbox, in the transaction that makes it true. */
export async function enqueue(
  query: Queryable,
  message: { key: string; topic: string; caseNumber: string; eventId: string; now: Date; traceparent: string },
): Promise<void> {
  await query
    .insertInto('outbox')
    .values({
      key: message.key,
      topic: message.topic,
      case_number: message.caseNumber,
      event_id: message.eventId,
      status: 'pending',
      attempts: 0,
      first_at: message.now,
      due_at: message.now,
      last_error: null,
      traceparent: message.traceparent,
      delivered_at: null,
    })
    .execute()
}

/**
 * Hands over what is due, oldest first, one case never out of order. Safe to run in several places at once: a claim moves
 * `due_at` forward as a lease and skips rows others hold.
 *
 * @returns how many were delivered
 */
export async function drain(platform: Platform, deliver: Deliver, most = 50): Promise<number> {
  let delivered = 0
  for (let round = 0; round < most; round += 1) {
    const now = await platform.clock.now()
    const row = await claim(platform.database.query, now)
    if (!row) break
    const result = await deliver(row)
    await settle(platform, row, result, await platform.clock.now())
    if (result.outcome === 'delivered') delivered += 1
    // the regulator is away: asking again for the next row at once would only wait for the next time-out
    if (result.outcome === 'temporary') break
  }
  return delivered
}

async function claim(query: Queryable, now: Date): Promise<OutgoingRow | undefined> {
  const lease = new Date(now.getTime() + LEASE_MS)
  const claimed = await sql<OutgoingRow>`
    update outbox set attempts = attempts + 1, due_at = ${lease}
    where id = (
      select o.id from outbox o
      where o.status = 'pending' and o.due_at <= ${now}
        and not exists (select 1 from outbox e where e.case_number = o.case_number and e.id < o.id and e.status <> 'delivered')
      order by o.due_at, o.id
      for update skip locked
      limit 1)
    returning id, topic, case_number, event_id, attempts, first_at, traceparent`.execute(query)
  return claimed.rows[0]
}

async function settle(platform: Platform, row: OutgoingRow, result: Delivery, now: Date): Promise<void> {
  const query = platform.database.query
  if (result.outcome === 'delivered') {
    await query
      .updateTable('outbox')
      .set({ status: 'delivered', delivered_at: now, last_error: null })
      .where('id', '=', row.id)
      .execute()
    return
  }
  const giveUp = result.outcome === 'permanent' || now.getTime() - row.first_at.getTime() > giveUpAfter
  platform.log.info('outbox', {
    topic: row.topic,
    attempts: row.attempts,
    status: giveUp ? 'needs-attention' : 'retry',
    reason: result.reason,
  })
  await query
    .updateTable('outbox')
    .set({
      status: giveUp ? 'needs-attention' : 'pending',
      due_at: new Date(now.getTime() + nextWait(row.attempts, Math.random(), result.retryAfter)),
      last_error: result.reason.slice(0, 200),
    })
    .where('id', '=', row.id)
    .execute()
}
