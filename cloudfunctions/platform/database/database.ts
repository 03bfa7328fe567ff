import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables'

/** The port: typed queries, whole SQL scripts for migrations, and an orderly end. Both engines speak PostgreSQL. */
export interface Database {
  readonly engine: 'embedded' | 'server'
  readonly query: Kysely<Tables>
  /** Runs a script of several statements. */
  script(sql: string): Promise<void>
  close(): Promise<void>
}

/** A transaction, or the database itself where a single statement is enough. */
export type Queryable = Kysely<Tables> | Transaction<Tables>
