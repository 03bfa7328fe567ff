import { sql } from 'kysely'
import type { InferOutput } from 'valibot'
import { beijingDay } from '../../domain/kernel/calendar'
import type { Platform } from '../platform'
import type { operationsContract } from './contract'
import { readTimes } from './readTimes'

export type Status = InferOutput<(typeof operationsContract)['operations.status']['output']>

const MOST_TASKS = 100

/** Reads where the bridge stands: all of it is on record, so the answer is the same from every instance but the breaker's. */
export async function readStatus({ database, gateway, clock }: Platform): Promise<Status> {
  const { query } = database
  const one = async <T>(statement: ReturnType<typeof sql<T>>) => (await statement.execute(query)).rows[0] as T
  const queue = await one(sql<{ waiting: number; oldest: Date | null; given_up: number }>`
    select count(*) filter (where status = 'pending')::int as waiting,
      min(first_at) filter (where status = 'pending') as oldest,
      count(*) filter (where status = 'needs-attention')::int as given_up
    from outbox where status <> 'delivered'`)
  const letters = await one(sql<{ open: number; oldest: Date | null }>`
    select count(*)::int as open, min(first_at) as oldest from dead_letter where status = 'open'`)
  const parked = await one(sql<{ count: number; oldest: Date | null }>`
    select count(*)::int as count, min(i.received_at) as oldest
    from regulator_inbox i join case_file f on f.number = i.case_number where i.status = 'parked'`)
  const feeds = await query.selectFrom('feed_cursor').selectAll().orderBy('feed').execute()
  const parts = await query.selectFrom('beat_part').selectAll().orderBy('part').execute()
  const { rows: tasks } = await sql<{
    id: string
    kind: Status['tasks'][number]['kind']
    about: string | null
    reason: string | null
    attempts: number
    since: Date
  }>`
    select 'outbox:' || id as id, 'outbox' as kind, case_number as about, last_error as reason, attempts, first_at as since
    from outbox where status = 'needs-attention'
    union all
    select 'letter:' || id, feed, coalesce(case_number, case when feed = 'directory' then key end), reason, attempts, first_at
    from dead_letter where status = 'open'
    order by since limit ${MOST_TASKS}`.execute(query)
  const now = (await clock.now()).toISOString()
  const oldest = (at: Date | null) => (at ? { oldest: at.toISOString() } : {})
  return {
    at: now,
    queue: { waiting: queue.waiting, givenUp: queue.given_up, ...oldest(queue.oldest) },
    breaker: gateway.breaker?.() ?? 'closed',
    feeds: feeds.map(({ feed, position, updated_at }) => ({ feed, position, readAt: updated_at.toISOString() })),
    letters: { open: letters.open, ...oldest(letters.oldest) },
    parked: { count: parked.count, ...oldest(parked.oldest) },
    parts: parts.map(({ part, ran_at, failed_since, reason }) => ({
      part,
      ranAt: ran_at.toISOString(),
      ...(failed_since ? { failedSince: failed_since.toISOString() } : {}),
      ...(reason ? { reason } : {}),
    })),
    tasks: tasks.map(({ about, reason, since, ...task }) => ({
      ...task,
      reason: reason ?? '',
      since: since.toISOString(),
      ...(about ? { about } : {}),
    })),
    times: await readTimes(query, beijingDay(now)),
  }
}
