import type { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'

/** Kysely on the embedded engine. It has one session, so connections are handed out one at a time. */
export function pgliteDialect(engine: PGlite): Dialect {
  let free: Promise<void> = Promise.resolve()
  const releases = new WeakMap<DatabaseConnection, () => void>()
  const begin = CompiledQuery.raw('begin')
  const commit = CompiledQuery.raw('commit')
  const rollback = CompiledQuery.raw('rollback')
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => ({
      init: async () => {},
      destroy: async () => {},
      acquireConnection: async () => {
        const previous = free
        let release = () => {}
        free = new Promise((resolve) => {
          release = resolve
        })
        await previous
        const connection = pgliteConnection(engine)
        releases.set(connection, release)
        return connection
      },
      releaseConnection: async (connection) => releases.get(connection)?.(),
      beginTransaction: async (connection) => void (await connection.executeQuery(begin)),
      commitTransaction: async (connection) => void (await connection.executeQuery(commit)),
      rollbackTransaction: async (connection) => void (await connection.executeQuery(rollback)),
    }),
  }
}

function pgliteConnection(engine: PGlite): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const result = await engine.query<R>(query.sql, [...query.parameters])
      return result.affectedRows === undefined
        ? { rows: result.rows }
        : { rows: result.rows, numAffectedRows: BigInt(result.affectedRows) }
    },
    // biome-ignore lint/correctness/useYield: the embedded engine has no cursors, and nothing here streams
    async *streamQuery() {
      throw new Error('streaming is not available on the embedded engine')
    },
  }
}
