import { sql } from 'kysely'
import { beijingDay } from '../../domain/kernel/calendar'
import type { Platform, Queryable } from '../platform'

/** A promise kept or not, as the day's count puts it on record. */
export interface Count {
  readonly level: string
  readonly division: string
  readonly kept: number
  readonly total: number
}

/** Our own service level: a filing is at the regulator within so many seconds. */
export const handOverSeconds = 10

/**
 * Puts the day's counts on record, once a day.
 *
 * @param periods counts of the statutory periods, by bureau
 * @returns whether this was the day's first call
 */
export async function countLevels(
  { database, clock }: Platform,
  periods: (query: Queryable) => Promise<readonly Count[]>,
): Promise<boolean> {
  const now = await clock.now()
  const day = beijingDay(now.toISOString())
  const { query } = database
  const done = await query
    .selectFrom('service_level')
    .select('level')
    .where('day', '=', day)
    .limit(1)
    .executeTakeFirst()
  if (done) return false
  const counts = [await handOver(query, now), ...(await periods(query))]
  await query
    .insertInto('service_level')
    .values(counts.map((count) => ({ ...count, day })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}

/** Filings of the last thirty days, and how many of them were at the regulator within ten seconds. */
async function handOver(query: Queryable, now: Date): Promise<Count> {
  const { rows } = await sql<{ kept: number; total: number }>`
    select count(*) filter (where delivered_at - first_at <= make_interval(secs => ${handOverSeconds}))::int as kept,
      count(*)::int as total
    from outbox where topic = 'submit' and first_at > ${now}::timestamptz - interval '30 days'
      and first_at <= ${now}::timestamptz - interval '1 minute'`.execute(query)
  return { level: 'hand-over', division: '', kept: rows[0]?.kept ?? 0, total: rows[0]?.total ?? 0 }
}
