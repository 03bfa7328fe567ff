import { Kysely, PostgresDialect } from 'kysely'
import { Client, Pool, types } from 'pg'
import type { Database } from './database'
import { keptName } from './keptPlan'
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
  const pool = new Pool({ connectionString: url, max: connections, options: settings, Client: keepingClient() })
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

/** A statement that a pooler has lost on the way to another session, or whose columns a migration has changed meanwhile. */
const LOST: readonly unknown[] = ['26000', '42P05', '0A000']

/** Sessions that keep the statements which ask for it, until one is lost: then none is kept any more in this process. */
function keepingClient(): typeof Client {
  let keeps = true
  return class KeepingClient extends Client {
    // the driver's own signatures are a dozen; ours is the one Kysely calls, and everything else goes by untouched
    override query(...input: unknown[]): never {
      const ask = super.query.bind(this) as (...input: unknown[]) => unknown
      const [text, values] = input
      const name = keeps && typeof text === 'string' ? keptName(text) : undefined
      if (name === undefined) return ask(...input) as never
      const kept = ask({ name, text, values }) as Promise<unknown>
      return kept.catch((error: { code?: unknown }) => {
        if (!LOST.includes(error.code)) throw error
        keeps = false
        return ask(text, values)
      }) as never
    }
  } as typeof Client
}
