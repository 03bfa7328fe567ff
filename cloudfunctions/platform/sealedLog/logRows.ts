import { sql } from 'kysely'
import type { Queryable } from '../database'

/** The logs that are chained, each the rows of one append-only table. */
export const logNames = ['audit', 'bridge'] as const
export type LogName = (typeof logNames)[number]

export interface LogRow {
  readonly id: number
  /** everything the row says, in JSON's terms */
  readonly content: Readonly<Record<string, unknown>>
}

/** Rows behind the chain's newest may still be committed late: as many are looked back at. */
const LATE = 10_000

const tables = { audit: sql.table('audit'), bridge: sql.table('bridge_message') } as const

/** Rows that are not in the chain yet, in order of their ids. */
export async function rowsNotChained(query: Queryable, log: LogName, most: number): Promise<readonly LogRow[]> {
  const { rows } = await sql<{ id: number; content: Record<string, unknown> }>`
    select t.id, to_jsonb(t) as content from ${tables[log]} t
    where t.id > coalesce((select max(row_id) from log_record where log = ${log}), 0) - ${LATE}
      and not exists (select 1 from log_record r where r.log = ${log} and r.row_id = t.id)
    order by t.id limit ${most}`.execute(query)
  return rows.map(({ id, content }) => ({ id, content: plain(content) }))
}

/** Rows of the chain after a position, with their hashes, in its order. */
export async function chainedRows(query: Queryable, log: LogName, after: number, most: number) {
  const { rows } = await sql<{
    position: number
    content: Record<string, unknown> | null
    previous_hash: string
    hash: string
  }>`
    select r.position, to_jsonb(t) as content, r.previous_hash, r.hash
    from log_record r left join ${tables[log]} t on t.id = r.row_id
    where r.log = ${log} and r.position > ${after} order by r.position limit ${most}`.execute(query)
  return rows.map((row) => ({ ...row, content: plain(row.content ?? {}) }))
}

/** Moments in one spelling, whatever zone the session speaks in. */
function plain(content: Record<string, unknown>): Record<string, unknown> {
  const { at, ...rest } = content
  return { ...rest, ...(typeof at === 'string' ? { at: new Date(at).toISOString() } : {}) }
}
