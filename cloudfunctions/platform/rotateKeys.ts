import { sql } from 'kysely'
import type { Queryable } from './database'
import { sealPlace } from './deadLetter'
import type { Platform } from './platform'
import type { Sealing } from './sealing'
import { resealKey } from './sealing'

const PAGE = 200

/** A column of sealed values: where it is, what it is bound to, and under which ring. */
interface SealedColumn {
  readonly table: string
  readonly id: readonly string[]
  readonly column: string
  readonly place: (row: Readonly<Record<string, string>>) => string
  readonly ring: 'sealing' | 'reporterSealing'
}

/** Every value that stands under a master key itself. What is in a case's events stands under the case's own keys. */
const columns: readonly SealedColumn[] = [
  { table: 'person', id: ['id'], column: 'contact', place: ({ id }) => `person|${id}|contact`, ring: 'sealing' },
  { table: 'officer', id: ['id'], column: 'totp_secret', place: ({ id }) => `officer|${id}|totp`, ring: 'sealing' },
  {
    table: 'case_file',
    id: ['number'],
    column: 'linked',
    place: ({ number }) => `${number}|linked`,
    ring: 'reporterSealing',
  },
  {
    table: 'prepared',
    id: ['merchant', 'service', 'subject'],
    column: 'answers',
    place: ({ merchant, service, subject }) => `prepared|${merchant}|${service}|${subject}`,
    ring: 'sealing',
  },
  {
    table: 'draft',
    id: ['person', 'id'],
    column: 'body',
    place: ({ person, id }) => `draft|${person}|${id}`,
    ring: 'sealing',
  },
  { table: 'joint_draft', id: ['id'], column: 'content', place: ({ id }) => `joint|${id}`, ring: 'sealing' },
  {
    table: 'joint_seat',
    id: ['draft', 'id'],
    column: 'seat',
    place: ({ draft, id }) => `joint|${draft}|${id}`,
    ring: 'sealing',
  },
  {
    table: 'joint_consent',
    id: ['case_number', 'act'],
    column: 'content',
    place: ({ case_number, act }) => `consent|${case_number}|${act}`,
    ring: 'sealing',
  },
  {
    table: 'dead_letter',
    id: ['feed', 'key'],
    column: 'content',
    place: ({ feed = '', key = '' }) => sealPlace(feed, key),
    ring: 'sealing',
  },
]

/**
 * Seals what stands under a master key anew under the newest one, a page at a time, so that it can run beside the functions
 * and be stopped anywhere. Files are not rewritten: their originals name their key and are forgotten with their case.
 *
 * @returns values sealed anew, by `table.column`
 */
export async function rotateKeys(platform: Platform): Promise<Readonly<Record<string, number>>> {
  const done: Record<string, number> = { 'case_key.sealed': await rotateCaseKeys(platform) }
  for (const column of columns)
    done[`${column.table}.${column.column}`] = await rotateColumn(
      platform.database.query,
      platform[column.ring],
      column,
    )
  return done
}

async function rotateCaseKeys(platform: Platform): Promise<number> {
  const { query } = platform.database
  let count = 0
  for (let after = ''; ; ) {
    const keys = await query
      .selectFrom('case_key')
      .select(['case_number', 'purpose', 'sealed'])
      .where('sealed', 'is not', null)
      .where(sql<string>`case_number || '/' || purpose`, '>', after)
      .orderBy(sql`case_number || '/' || purpose`)
      .limit(PAGE)
      .execute()
    for (const key of keys) {
      // a key forgotten meanwhile stays forgotten
      await query
        .updateTable('case_key')
        .set({ sealed: resealKey(platform, key.case_number, key) })
        .where('case_number', '=', key.case_number)
        .where('purpose', '=', key.purpose)
        .where('sealed', '=', key.sealed)
        .execute()
      after = `${key.case_number}/${key.purpose}`
    }
    count += keys.length
    if (keys.length < PAGE) return count
  }
}

async function rotateColumn(
  query: Queryable,
  ring: Sealing,
  { table, id, column, place }: SealedColumn,
): Promise<number> {
  const key = sql.join(
    id.map((name) => sql.ref(name)),
    sql`, `,
  )
  let count = 0
  for (let after: readonly string[] | undefined; ; ) {
    const beyond = after ? sql`and (${key}) > (${sql.join(after)})` : sql``
    const { rows } = await sql<Record<string, string>>`
      select ${key}, ${sql.ref(column)} as sealed from ${sql.table(table)}
      where ${sql.ref(column)} is not null ${beyond} order by ${key} limit ${PAGE}`.execute(query)
    for (const row of rows) {
      const sealed = row.sealed as string
      const anew = ring.seal(ring.open(sealed, place(row)), place(row))
      await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${anew}
        where (${key}) = (${sql.join(id.map((name) => row[name]))}) and ${sql.ref(column)} = ${sealed}`.execute(query)
      after = id.map((name) => row[name] as string)
    }
    count += rows.length
    if (rows.length < PAGE) return count
  }
}
