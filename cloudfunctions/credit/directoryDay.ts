import { sql } from 'kysely'
import type { PlainDate } from '../../domain/kernel/calendar'
import type { Queryable } from '../platform'

/** Lets the directory stand on a later day; an earlier one changes nothing, so that nothing comes back. */
export async function moveDirectoryDay(query: Queryable, today: PlainDate): Promise<void> {
  await sql`
    insert into directory_day (day) values (${today}::date)
    on conflict (one) do update set day = excluded.day where directory_day.day < excluded.day`.execute(query)
}
