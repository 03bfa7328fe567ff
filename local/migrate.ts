import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import {
  type Database,
  grantApplication,
  isMigrated,
  migrate,
  selfCheck,
  serverDatabase,
} from '../cloudfunctions/platform'

const folder = join(__dirname, '../cloudfunctions/platform/database/migrations')

/** Any constant: two people who deploy at once migrate one after the other. */
const DEPLOY_LOCK = 20_260_416

const usage = `npm run migrate
  DATABASE_URL       the database, as the owner of its tables (not the role of the functions)
  APPLICATION_ROLE   the role of the functions, made beforehand: create role wet_app login password '…'`

/**
 * Brings a deployment's database to this version: migrations, the start-up check of the functions, and the grants of their
 * role. May be run again at any time.
 *
 * @param database as owner of the schema
 * @throws Error when it cannot be used; what was applied before stays, each migration whole
 */
export async function migrateDeployment(database: Database, role: string, say: (line: string) => void): Promise<void> {
  await refuseLater(database)
  const applied = await migrate(database, folder)
  say(applied.length > 0 ? `applied: ${applied.join(', ')}` : 'nothing to apply')
  await selfCheck(database)
  say('the functions can work on it')
  const onlyAddedTo = await grantApplication(database, role)
  say(`${role} may read and write, and only add to ${onlyAddedTo.join(', ')}`)
}

/** An older version must not touch what a later one made. */
async function refuseLater(database: Database): Promise<void> {
  if (!(await isMigrated(database))) return
  const known = new Set(readdirSync(folder))
  const { rows } = await sql<{ name: string }>`select name from schema_migration order by name`.execute(database.query)
  const later = rows.filter(({ name }) => !known.has(name)).map(({ name }) => name)
  if (later.length > 0) throw new Error(`the database has migrations this version does not know: ${later.join(', ')}`)
}

async function run({ DATABASE_URL, APPLICATION_ROLE }: NodeJS.ProcessEnv): Promise<void> {
  if (!DATABASE_URL || !APPLICATION_ROLE) throw new Error(usage)
  // one connection: the lock is the session's and ends with it
  const database = serverDatabase(DATABASE_URL, 1)
  try {
    await database.script(`select pg_advisory_lock(${DEPLOY_LOCK})`)
    await migrateDeployment(database, APPLICATION_ROLE, (line) => process.stdout.write(`${line}\n`))
  } finally {
    await database.close()
  }
}

if (process.argv[1]?.endsWith('migrate.ts'))
  run(process.env).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
