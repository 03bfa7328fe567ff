import { beijingDay, type PlainDate } from '../../domain/kernel/calendar'
import type { Queryable } from '../platform'
import { directoryFeed } from './applyPage'

/** The Beijing day of the last comparison, as an answer says it; nothing before the first. */
export async function asOf(query: Queryable, known: Date | null | undefined): Promise<{ asOf?: PlainDate }> {
  const instant = known === undefined ? await keptComparedAt(query) : known
  return instant ? { asOf: beijingDay(instant.toISOString()) } : {}
}

/** What was read a moment ago, for answers that read nothing else: a day is shown, and a second makes no other one of it. */
const kept = new WeakMap<Queryable, { readonly until: number; readonly instant: Promise<Date | null> }>()
const KEPT_MS = 1_000

function keptComparedAt(query: Queryable): Promise<Date | null> {
  const found = kept.get(query)
  if (found && found.until > performance.now()) return found.instant
  const instant = readComparedAt(query)
  kept.set(query, { until: performance.now() + KEPT_MS, instant })
  instant.catch(() => kept.delete(query))
  return instant
}

async function readComparedAt(query: Queryable): Promise<Date | null> {
  const cursor = await query
    .selectFrom('feed_cursor')
    .select('updated_at')
    .where('feed', '=', directoryFeed)
    .executeTakeFirst()
  return cursor?.updated_at ?? null
}
