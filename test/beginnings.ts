/**
 * What the databases of tests begin with: an embedded engine takes seconds to make from nothing and a fraction of that from a
 * dump of one. The dumps are kept until the migrations or the engine change.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { migrate } from '../cloudfunctions/platform'
import { embeddedDatabase } from '../cloudfunctions/platform/database/embedded'

const root = join(__dirname, '..')
const kept = join(root, 'node_modules', '.cache', 'test-databases')
const migrations = join(root, 'cloudfunctions/platform/database/migrations')
const engine = readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8')

/** The functions' database with all its migrations. */
export const functionsBeginning = (): Promise<Blob> =>
  keep('functions', contents(migrations), async () => {
    const folder = join(kept, randomUUID())
    const database = await embeddedDatabase(folder)
    await migrate(database, migrations)
    await database.close()
    const dumped = await dump(join(folder, 'postgres'))
    rmSync(folder, { recursive: true })
    return dumped
  })

/** An engine with nothing in it: the sandbox brings its own tables. */
export const emptyBeginning = (): Promise<Blob> => keep('empty', '', () => dump('memory://'))

async function dump(data: string): Promise<Blob> {
  const database = await PGlite.create(data, { extensions: { pg_trgm } })
  const dumped = await database.dumpDataDir('none')
  await database.close()
  return dumped
}

/** Two workers that make the same dump at the same time both make it whole; the later one stays. */
async function keep(name: string, contents: string, make: () => Promise<Blob>): Promise<Blob> {
  const file = join(kept, `${name}-${createHash('sha256').update(engine).update(contents).digest('hex')}.tar`)
  if (!existsSync(file)) {
    mkdirSync(kept, { recursive: true })
    const whole = `${file}.${randomUUID()}`
    writeFileSync(whole, Buffer.from(await (await make()).arrayBuffer()))
    renameSync(whole, file)
  }
  return new Blob([readFileSync(file)])
}

function contents(folder: string): string {
  return readdirSync(folder)
    .sort()
    .map((file) => `${file}\n${readFileSync(join(folder, file), 'utf8')}`)
    .join('\n')
}
