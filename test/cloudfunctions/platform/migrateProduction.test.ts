import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { syncDirectory } from '../../../cloudfunctions/credit'
import { findByName } from '../../../cloudfunctions/credit/findByName'
import { nameWords } from '../../../cloudfunctions/credit/nameWords'
import type { Database } from '../../../cloudfunctions/platform'
import { checkApplicationRole } from '../../../cloudfunctions/platform/database'
import { migrateDeployment } from '../../../local/migrate'
import { arrivals, feedOf, syntheticCity } from '../credit/feedOf'
import { testDatabase, testPlatform } from '../harness'

/** Roles belong to the whole server: each run has its own. */
const role = `wet_app_${randomUUID().slice(0, 8)}`
const above = `wet_above_${randomUUID().slice(0, 8)}`

let database: Database
let drop: () => Promise<void>
const said: string[] = []

beforeAll(async () => {
  ;({ database, drop } = await testDatabase())
  await database.script(`create role ${role} nologin; create role ${above} bypassrls`)
  await migrateDeployment(database, role, (line) => said.push(line))
})

afterAll(async () => {
  await database.script(`drop owned by ${role}, ${above}; drop role ${role}, ${above}`)
  await database.close()
  await drop()
})

/** What the role meets when it runs a statement; the transaction is taken back. */
async function asRole(statement: string): Promise<string> {
  const taken = new Error('taken back')
  return database.query
    .transaction()
    .execute(async (transaction) => {
      await sql.raw(`set local role ${role}`).execute(transaction)
      await sql.raw(statement).execute(transaction)
      throw taken
    })
    .catch((error: Error) => (error === taken ? 'done' : error.message))
}

const historyOf = ['audit', 'bridge_message', 'case_event', 'case_note', 'log_record', 'log_seal']

test('every table that refuses changes can only be added to by the role of the functions', async () => {
  expect(said.at(-1)).toBe(`${role} may read and write, and only add to ${historyOf.join(', ')}`)
  for (const table of historyOf) {
    expect(await asRole(`select count(*) from ${table}`)).toBe('done')
    for (const change of [`delete from ${table}`, `truncate ${table}`, `select * from ${table} for update`])
      expect(await asRole(change)).toBe(`permission denied for table ${table}`)
  }
  expect(await asRole("update audit set reason = 'another'")).toBe('permission denied for table audit')
  expect(await asRole("update case_event set act = 'withdraw'")).toBe('permission denied for table case_event')
  const row = "insert into audit (at, procedure, outcome, trace) values (now(), 'cases.get', 'done', '')"
  expect(await asRole(row)).toBe('done')
})

test('elsewhere it works, and it can neither make tables nor call a migration done', async () => {
  expect(await asRole("update outbox set status = 'pending'")).toBe('done')
  expect(await asRole('create table mine (id integer)')).toMatch(/permission denied/)
  expect(await asRole("insert into schema_migration (name) values ('9999_mine.sql')")).toMatch(/permission denied/)
  expect(await asRole('alter table merchant_record no force row level security')).toMatch(/must be owner/)
})

test('a first load by that role ends with the search’s indexes, the planner’s figures and every name found', async () => {
  const city = syntheticCity(300)
  const feed = feedOf(arrivals(city))
  const long = {
    ...feed,
    directory: async (after: number) => ({ ...(await feed.directory(after)), remaining: 60_000 }),
  }
  await database.query.connection().execute(async (query) => {
    await sql.raw(`set role ${role}`).execute(query)
    const given = await testPlatform(long)
    await syncDirectory({ ...given, database: { ...database, query } })
    const { rows } = await sql<{ name: string; known: number }>`
      select relname as name, reltuples::int as known from pg_class
      where relname in ('merchant', 'search_entry_rest', 'search_entry_trigram') order by relname`.execute(query)
    expect(rows.map(({ name }) => name)).toEqual(['merchant', 'search_entry_rest', 'search_entry_trigram'])
    expect(rows[0]?.known).toBe(300)
    expect(rows[1]?.known).toBeGreaterThan(300)
    const { cards } = await findByName(query, nameWords(city[0]?.name ?? ''), { offset: 0, limit: 1 })
    expect(cards.map(({ uscc }) => uscc)).toEqual([city[0]?.uscc])
    await sql.raw('reset role').execute(query)
    await given.close()
  })
})

test('the start of a deployed function refuses a role that could change history, and takes the right one', async () => {
  // whoever made the tables may do everything to them
  await expect(checkApplicationRole(database)).rejects.toThrow(/superuser.*may change or delete rows of case_event/)
  await database.query.connection().execute(async (query) => {
    await sql.raw(`set role ${role}`).execute(query)
    await expect(checkApplicationRole({ ...database, query })).resolves.toBeUndefined()
    await sql.raw('reset role').execute(query)
    await sql.raw(`grant delete on audit to ${role}`).execute(query)
    await sql.raw(`set role ${role}`).execute(query)
    await expect(checkApplicationRole({ ...database, query })).rejects.toThrow('may change or delete rows of audit')
    await sql.raw('reset role').execute(query)
  })
})

test('again: nothing to apply, and a grant somebody added is taken back', async () => {
  said.length = 0
  await migrateDeployment(database, role, (line) => said.push(line))
  expect(said[0]).toBe('nothing to apply')
  expect(await asRole('delete from audit')).toBe('permission denied for table audit')
})

describe('is refused', () => {
  const migrating = (name: string) => migrateDeployment(database, name, () => {})

  test('a role that is not there, that stands above grants, or that owns the tables', async () => {
    await expect(migrating('nobody_here')).rejects.toThrow('there is no role nobody_here')
    await expect(migrating(above)).rejects.toThrow('need a plain role')
    const { rows } = await sql<{ me: string }>`select current_user as me`.execute(database.query)
    await expect(migrating(rows[0]?.me ?? '')).rejects.toThrow('is a superuser')
  })

  test('a database that a later version has migrated', async () => {
    await database.script("insert into schema_migration (name) values ('9999_later.sql')")
    await expect(migrating(role)).rejects.toThrow('does not know: 9999_later.sql')
    await database.script("delete from schema_migration where name = '9999_later.sql'")
  })
})
