import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Kysely } from 'kysely'
import { type Database, serverDatabase, type Tables } from '../../cloudfunctions/platform'
import { pgliteDialect } from '../../cloudfunctions/platform/database/pgliteDialect'
import { ownDatabase } from '../bench/ownDatabase'
import { postgresFolder, startPostgres } from '../postgres'

/** A database that can be backed up, lost and brought back. */
export interface DrillEngine {
  readonly name: string
  readonly database: Database
  /** writes the backup; the database goes on serving */
  dump(file: string): Promise<void>
  /** the machine is lost: nothing of the database is left */
  lose(): Promise<void>
  restore(file: string): Promise<Database>
  /** ends whatever still runs */
  end(): Promise<void>
}

/** The embedded engine with its own dump: a tar of the data folder, taken between two statements. */
export async function embeddedDrill(folder: string): Promise<DrillEngine> {
  const first = join(folder, 'first')
  const engine = await PGlite.create(first, { extensions: { pg_trgm } })
  return {
    name: 'embedded',
    database: embedded(engine),
    dump: async (file) => writeFileSync(file, Buffer.from(await (await engine.dumpDataDir('gzip')).arrayBuffer())),
    lose: async () => {
      await engine.close()
      rmSync(first, { recursive: true, force: true })
    },
    restore: async (file) => {
      const loadDataDir = new Blob([new Uint8Array(readFileSync(file))], { type: 'application/x-gzip' })
      return embedded(await PGlite.create(join(folder, 'second'), { loadDataDir, extensions: { pg_trgm } }))
    },
    end: async () => undefined,
  }
}

/** A PostgreSQL server with pg_dump and pg_restore; undefined where there is none on this machine. */
export async function serverDrill(): Promise<DrillEngine | undefined> {
  const bin = postgresFolder()
  if (!bin) return undefined
  const server = startPostgres()
  const first = await ownDatabase(server.url)
  const database = serverDatabase(first.url)
  const run = (program: string, ...parameters: string[]) =>
    execFileSync(join(bin, program), parameters, { stdio: ['ignore', 'ignore', 'inherit'] })
  return {
    name: 'PostgreSQL server',
    database,
    dump: async (file) => void run('pg_dump', '--format=custom', `--file=${file}`, `--dbname=${first.url}`),
    lose: async () => {
      await database.close()
      await first.drop()
    },
    restore: async (file) => {
      const second = await ownDatabase(server.url)
      run('pg_restore', '--exit-on-error', '--no-owner', `--dbname=${second.url}`, file)
      return serverDatabase(second.url)
    },
    end: async () => server.stop(),
  }
}

function embedded(engine: PGlite): Database {
  return {
    engine: 'embedded',
    query: new Kysely<Tables>({ dialect: pgliteDialect(engine) }),
    script: async (sql) => void (await engine.exec(sql)),
    close: () => engine.close(),
  }
}
