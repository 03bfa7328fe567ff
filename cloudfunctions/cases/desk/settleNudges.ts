import { sql } from 'kysely'
import { beijingDay } from '../../../domain/kernel/calendar'
import type { Platform } from '../../platform'
import { hasReported } from './owing'

/** Takes the follow-ups out of the queue whose merchant has reported meanwhile: no officer has to say so. */
export async function settleNudges(platform: Platform): Promise<void> {
  const now = await platform.clock.now()
  const { query } = platform.database
  const { rows } = await sql<{ year: string }>`
    select distinct split_part(id, ':', 2) as year from desk_task where open and kind = 'nudge'`.execute(query)
  for (const { year } of rows)
    await sql`
      update desk_task set open = false, ended_at = ${now}, outcome = 'filed'
      where open and kind = 'nudge' and split_part(id, ':', 2) = ${year} and subject in (
        select uscc from merchant where uscc in (select subject from desk_task where open and kind = 'nudge')
          and ${hasReported(Number(year), beijingDay(now.toISOString()))})`.execute(query)
}
