import { sql } from 'kysely'
import type { Database } from './database'

/** Tables that are only ever added to: those whose triggers refuse a change. One list, kept by the migrations. */
async function appendOnlyTables(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name from pg_trigger t
    join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where p.proname = 'refuse_change' order by 1`.execute(database.query)
  return rows.map(({ name }) => name)
}

/**
 * Gives the role of the functions what they need and no more: rows may be read and written, history only added to. Run by
 * the owner of the schema after every migration, because a new table belongs to nobody else. Running it again is harmless.
 *
 * @returns the tables the role can only read and add to
 * @throws Error for a role that does not exist or could put itself above its grants
 */
export async function grantApplication(database: Database, role: string): Promise<readonly string[]> {
  const { rows } = await sql<{ above: boolean; owns: boolean }>`
    select rolsuper or rolbypassrls or rolcreaterole as above,
      exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and pg_has_role(r.rolname, relowner, 'member')) as owns
    from pg_roles r where rolname = ${role}`.execute(database.query)
  const [found] = rows
  if (!found) throw new Error(`there is no role ${role}: create role ${role} login password '…'`)
  if (found.above)
    throw new Error(`${role} is a superuser, or has BYPASSRLS or CREATEROLE: the functions need a plain role`)
  if (found.owns) throw new Error(`${role} owns the tables: the functions need a role of their own`)
  const tables = await appendOnlyTables(database)
  const name = quoted(role)
  await database.script(`begin;
    grant usage on schema public to ${name};
    revoke create on schema public from public, ${name};
    grant select, insert, update, delete on all tables in schema public to ${name};
    grant usage, select on all sequences in schema public to ${name};
    revoke all on schema_migration from ${name};
    grant select on schema_migration to ${name};
    ${tables.map((table) => `revoke update, delete, truncate on ${quoted(table)} from ${name};`).join('\n')}
    commit;`)
  return tables
}

/**
 * What the role of this connection may do that a function must not; run at the start of a deployed function.
 *
 * @throws Error naming all of it
 */
export async function checkApplicationRole(database: Database): Promise<void> {
  const { rows } = await sql<{ above: boolean }>`
    select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user`.execute(database.query)
  const problems = rows[0]?.above ? ['is a superuser or has BYPASSRLS'] : []
  const tables = await appendOnlyTables(database)
  if (tables.length === 0) problems.push('sees no table that refuses changes')
  for (const table of tables) {
    const { rows: may } = await sql<{ may: boolean }>`
      select has_table_privilege(${quoted(table)}, 'update, delete, truncate') as may`.execute(database.query)
    if (may[0]?.may) problems.push(`may change or delete rows of ${table}`)
  }
  if (problems.length > 0)
    throw new Error(`the role of DATABASE_URL ${problems.join(', ')}: run npm run migrate with APPLICATION_ROLE`)
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
