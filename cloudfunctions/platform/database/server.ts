import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import type { Database } from './database'
import type { Tables } from './tables'

const BIGINT = 20
// positions and counts stay far below 2^53; the embedded engine reads them as numbers too
types.setTypeParser(BIGINT, Number)

/**
 * Of every session. Scans begin at the table's beginning and run in one process, or two pages of one answer would be cut from
 * different orders; translating a query to machine code takes longer than any of ours runs.
 */
const settings = '-c synchronize_seqscans=off -c max_parallel_workers_per_gather=0 -c jit=off'

/**
 * A PostgreSQL server. `options` in the address replaces our settings of the session.
 *
 * @param url postgres://…
 * @param connections most connections of this process; 2 in an event function (a thousand instances must not exhaust the server)
 */
export function serverDatabase(url: string, connections = 2): Database {
  const pool = new Pool({ connectionString: url, max: connections, options: settings })
  // a connection that breaks while idle must not end the process; the next query gets a new one
  pool.on('error', () => {})
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    engine: 'server',
    query,
    script: async (sql) => void (await pool.query(sql)),
    close: () => query.destroy(),
  }
}
