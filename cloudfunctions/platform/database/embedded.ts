import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Kysely } from 'kysely'
import type { Database } from './database'
import { lockDirectory } from './directoryLock'
import { pgliteDialect } from './pgliteDialect'
import type { Tables } from './tables'

/** A scan of a large table begins at its beginning, or two pages of one answer would be cut from different orders. */
const steadyScans = 'synchronize_seqscans=off'

/**
 * PostgreSQL inside this process, on disk. For one machine: it never syncs to disk, so a power cut may lose the last rows.
 *
 * @param folder where the data lives; absent for a database in memory (tests)
 * @param beginning what the engine's own dump of another database holds: making one from nothing takes five times as long
 * @throws Error when another process holds the folder
 */
export async function embeddedDatabase(folder?: string, beginning?: Blob): Promise<Database> {
  const unlock = folder ? lockDirectory(folder) : () => {}
  const engine = await PGlite.create(folder ? join(folder, 'postgres') : 'memory://', {
    extensions: { pg_trgm },
    ...(beginning ? { loadDataDir: beginning } : {}),
    startParams: [...PGlite.defaultStartParams, '-c', steadyScans, ...(folder ? ['-c', 'shared_buffers=256MB'] : [])],
  })
  return {
    engine: 'embedded',
    query: new Kysely<Tables>({ dialect: pgliteDialect(engine) }),
    script: async (sql) => void (await engine.exec(sql)),
    close: async () => {
      await engine.close()
      unlock()
    },
  }
}
