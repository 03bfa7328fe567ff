import { join } from 'node:path'
import { sql } from 'kysely'
import { regulatorGateway } from '../../regulator/gateway'
import { realClock, sandboxClock } from './clock'
import { checkApplicationRole, type Database, selfCheck, serverDatabase } from './database'
import { folderStore } from './files'
import { parseTemplates, wechatKnocker } from './knock'
import { jsonLog } from './log'
import { type Platform, platform } from './platform'
import { parsePublishedKeys, receiptKey } from './receiptKey'
import { recordMessage } from './sealedLog'
import { keyRing, parseKeys } from './sealing'
import { isLocal, secretProblems } from './secretProblems'

/** Every variable the functions read. Secrets come from here only, and there are no defaults for them. */
const variables = {
  SEALING_KEYS: 'id:base64 of 32 bytes, newest first, separated by commas',
  REPORTER_KEYS: 'the same for who reported a violation; other keys than SEALING_KEYS',
  REGULATOR_URL: 'address of the regulator’s backend, in front of /v1',
  SIGNING_KEY: 'our Ed25519 private key, PEM',
  SIGNING_KEY_ID: 'the name under which the regulator knows our key',
  FILES_DIR: 'folder of the file store',
  FILES_SECRET: 'base64 of 32 bytes that sign file links',
  RECEIPT_KEY: 'Ed25519 private key that signs receipts, PEM',
  RECEIPT_KEY_ID: 'the name under which its public half is published',
  RECEIPT_KEY_FROM: 'the day it came into use, 2026-11-22',
  CITY_PREFIX: 'two letters in front of case numbers',
} as const

let current: Promise<Platform> | undefined

/** The platform of this process, made from the environment at the first call and kept while the instance lives. */
export function currentPlatform(): Promise<Platform> {
  current ??= fromEnvironment(process.env)
  // a start that failed must not be remembered: the next call tries again
  current.catch(() => {
    current = undefined
  })
  return current
}

/** Ends the process's platform; the local server calls it on its way out. */
export async function closePlatform(): Promise<void> {
  const open = current
  current = undefined
  await (await open)?.database.close()
}

async function fromEnvironment(environment: NodeJS.ProcessEnv): Promise<Platform> {
  const missing = Object.entries(variables).filter(([name]) => !environment[name])
  if (missing.length > 0) throw new Error(`set ${missing.map(([name, meaning]) => `${name} (${meaning})`).join('; ')}`)
  const local = isLocal(environment)
  const problems = local ? [] : secretProblems(environment)
  if (problems.length > 0) throw new Error(`refusing to start: ${problems.join('; ')}`)
  const need = (name: keyof typeof variables) => environment[name] as string
  const keys = parseKeys(need('SEALING_KEYS'))
  const database = await openDatabase(environment)
  try {
    await (local ? checkWhenMigrated : checkDeployed)(database)
  } catch (error) {
    await database.close()
    throw error
  }
  return platform({
    database,
    clock: environment.SIMULATED_CLOCK ? sandboxClock(need('REGULATOR_URL')) : realClock,
    gateway: regulatorGateway({
      baseUrl: need('REGULATOR_URL'),
      key: { keyid: need('SIGNING_KEY_ID'), privateKey: need('SIGNING_KEY') },
      clock: () => new Date(),
      record: (message) => recordMessage(database.query, message),
    }),
    files: folderStore(need('FILES_DIR'), keyRing(keys, 'files'), Buffer.from(need('FILES_SECRET'), 'base64')),
    sealing: keyRing(keys, 'answers'),
    reporterSealing: keyRing(parseKeys(need('REPORTER_KEYS'), 'REPORTER_KEYS'), 'reporter'),
    receiptKey: receiptKey({
      id: need('RECEIPT_KEY_ID'),
      from: need('RECEIPT_KEY_FROM'),
      privateKey: need('RECEIPT_KEY'),
      earlier: parsePublishedKeys(environment.RECEIPT_EARLIER_KEYS),
    }),
    ...knocker(environment),
    log: jsonLog(),
    cityPrefix: need('CITY_PREFIX'),
  })
}

/** Subscribe messages, where WECHAT_APP_ID, WECHAT_APP_SECRET and SUBSCRIBE_TEMPLATES are all set. */
function knocker(environment: NodeJS.ProcessEnv) {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: secret, SUBSCRIBE_TEMPLATES: templates } = environment
  if (!appId || !secret || !templates) return {}
  return { knocker: wechatKnocker({ appId, secret, templates: parseTemplates(templates) }) }
}

async function openDatabase(environment: NodeJS.ProcessEnv): Promise<Database> {
  if (environment.DATABASE_URL)
    return serverDatabase(environment.DATABASE_URL, Number(environment.DATABASE_CONNECTIONS ?? 2))
  if (environment.DATA_DIR) {
    // only here, so that a deployed bundle neither carries nor loads the embedded engine
    const { embeddedDatabase } = await import('./database/embedded')
    return embeddedDatabase(join(environment.DATA_DIR, 'functions'))
  }
  throw new Error('set DATABASE_URL (a PostgreSQL server) or DATA_DIR (the embedded engine)')
}

/** Before the first migration there is nothing to check: the local start migrates afterwards. */
async function checkWhenMigrated(database: Database): Promise<void> {
  if (await isMigrated(database)) await selfCheck(database)
}

/** A deployed function migrates nothing and must not be able to. */
async function checkDeployed(database: Database): Promise<void> {
  if (!(await isMigrated(database))) throw new Error('the database has no tables yet: npm run migrate')
  await selfCheck(database)
  await checkApplicationRole(database)
}

async function isMigrated({ query }: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_catalog.pg_tables where tablename = 'schema_migration'`.execute(query)
  return rows.length > 0
}
