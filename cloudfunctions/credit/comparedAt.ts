import { sql } from 'kysely'
import { beijingDay, type PlainDate } from '../../domain/kernel/calendar'
import type { Queryable } from '../platform'
import { directoryFeed } from './applyPage'

/** When our directory was last compared with the register, as a column of any query: costs no question of its own. */
export const comparedAt = () =>
  sql<Date | null>`(select updated_at from feed_cursor where feed = ${directoryFeed})`.as('compared_at')

/** The Beijing day of the last comparison, as an answer says it; nothing before the first. */
export async function asOf(query: Queryable, known: Date | null | undefined): Promise<{ asOf?: PlainDate }> {
  const instant = known === undefined ? await readComparedAt(query) : known
  return instant ? { asOf: beijingDay(instant.toISOString()) } : {}
}

async function readComparedAt(query: Queryable): Promise<Date | null> {
  const cursor = await query
    .selectFrom('feed_cursor')
    .select('updated_at')
    .where('feed', '=', directoryFeed)
    .executeTakeFirst()
  return cursor?.updated_at ?? null
}
