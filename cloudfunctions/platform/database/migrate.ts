import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from './database'

/** Any constant: the key of the advisory lock under which one process migrates. */
const MIGRATION_LOCK = 20_260_415

/** Whether any migration has been applied. */
export async function isMigrated({ query }: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_catalog.pg_tables where tablename = 'schema_migration'`.execute(query)
  return rows.length > 0
}

/**
 * Applies the SQL files that have not been applied, in order of name, each in a transaction of its own.
 *
 * @param folder the migrations folder
 * @returns the names applied now
 */
export async function migrate(database: Database, folder: string): Promise<readonly string[]> {
  await database.script(
    'create table if not exists schema_migration (name text primary key, applied_at timestamptz not null default now())',
  )
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const applied: string[] = []
  for (const name of files) {
    const done = await sql<{ name: string }>`select name from schema_migration where name = ${name}`.execute(
      database.query,
    )
    if (done.rows.length > 0) continue
    const body = readFileSync(join(folder, name), 'utf8')
    const literal = `'${name.replaceAll("'", "''")}'`
    await database.script(
      `begin; select pg_advisory_xact_lock(${MIGRATION_LOCK}); ${body}\n; insert into schema_migration (name) values (${literal}); commit;`,
    )
    applied.push(name)
  }
  return applied
}
