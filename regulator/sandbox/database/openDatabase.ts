import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import { lockDirectory } from './directoryLock'
import { pglitePool } from './pglitePool'
import type { SandboxDatabase, Tables } from './tables'

const migrations = join(__dirname, 'migrations')

/**
 * Opens the sandbox's database in a folder of its own, alone in it, with its tables up to date.
 *
 * @param beginning a dump of an empty engine, for a folder that holds none yet: making one from nothing takes longer
 * @returns the database and `close`, which also gives the folder back
 * @throws Error when another process holds the folder
 */
export async function openDatabase(
  folder: string,
  beginning?: Blob,
): Promise<{ database: SandboxDatabase; close: () => Promise<void> }> {
  const unlock = lockDirectory(folder)
  try {
    const data = join(folder, 'database')
    const engine = await PGlite.create(data, beginning && !existsSync(data) ? { loadDataDir: beginning } : {})
    await migrate(engine)
    const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pglitePool(engine) }) })
    const close = async () => {
      await database.destroy()
      unlock()
    }
    return { database, close }
  } catch (error) {
    unlock()
    throw error
  }
}

async function migrate(engine: PGlite): Promise<void> {
  await engine.exec('create table if not exists migration (name text primary key)')
  const done = await engine.query<{ name: string }>('select name from migration')
  const names = new Set(done.rows.map((row) => row.name))
  for (const name of readdirSync(migrations).sort()) {
    if (names.has(name)) continue
    await engine.transaction(async (transaction) => {
      await transaction.exec(readFileSync(join(migrations, name), 'utf8'))
      await transaction.query('insert into migration (name) values ($1)', [name])
    })
  }
}
