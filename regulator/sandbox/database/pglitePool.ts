import type { PGlite } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'

/** PGlite as a pool of one for Kysely's PostgreSQL dialect: it has a single session, so callers wait for each other. */
export function pglitePool(engine: PGlite): PostgresPool {
  let turn: Promise<void> = Promise.resolve()
  const connect = async (): Promise<PostgresPoolClient> => {
    const before = turn
    let release = () => {}
    turn = new Promise((resolve) => {
      release = resolve
    })
    await before
    const query = (sql: string, parameters: readonly unknown[]) => engine.query(sql, [...parameters])
    // Kysely's client type knows pg's cursors too; only the plain call is ever made here.
    return { query, release } as unknown as PostgresPoolClient
  }
  return { connect, end: () => engine.close() }
}
