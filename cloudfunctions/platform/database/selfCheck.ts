import { sql } from 'kysely'
import type { Database } from './database'

/**
 * Refuses a database on which Chinese search cannot work or whose version is too old; run at start, before serving.
 *
 * @throws Error naming what is wrong and what to do
 */
export async function selfCheck(database: Database): Promise<void> {
  const version = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`.execute(
    database.query,
  )
  if ((version.rows[0]?.version ?? 0) < 150_000) throw new Error('PostgreSQL 15 or later is needed')
  const extension = await sql`select 1 from pg_extension where extname = 'pg_trgm'`.execute(database.query)
  if (extension.rows.length === 0) throw new Error('the extension pg_trgm is missing: create extension pg_trgm')
  const trigrams = await sql<{
    found: number
  }>`select coalesce(array_length(show_trgm('福州云上茶'), 1), 0) as found`.execute(database.query)
  if ((trigrams.rows[0]?.found ?? 0) === 0)
    throw new Error('the database was created with LC_CTYPE=C, where Chinese trigrams vanish: create it with C.UTF-8')
}
