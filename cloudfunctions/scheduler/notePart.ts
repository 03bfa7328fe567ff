import { sql } from 'kysely'
import type { Platform } from '../platform'

/**
 * Notes how a part of the beat went, for the operators' page. Since when it fails is kept until it runs again. A database
 * that is away is what failed already: nothing more is made of it.
 */
export async function notePart(platform: Platform, part: string, reason?: string): Promise<void> {
  const failing = reason === undefined ? null : new Date()
  await sql`
    insert into beat_part (part, ran_at, failed_since, reason) values (${part}, now(), ${failing}, ${reason ?? null})
    on conflict (part) do update set
      ran_at = now(), reason = excluded.reason,
      failed_since = case when excluded.failed_since is null then null else coalesce(beat_part.failed_since, excluded.failed_since) end`
    .execute(platform.database.query)
    .catch(() => undefined)
}
