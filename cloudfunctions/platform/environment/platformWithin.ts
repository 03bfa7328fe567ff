import { join } from 'node:path'
import { callTimes } from '../callTimes'
import { realClock, sandboxClock } from '../clock'
import { checkApplicationRole, type Database, isMigrated, selfCheck, serverDatabase } from '../database'
import { parseTemplates, wechatKnocker } from '../knock'
import { jsonLog } from '../log'
import { type Platform, platform } from '../platform'
import { keyRing, parseKeys } from '../sealing'
import { isLocal } from './isLocal'
import type { Environment, Reach } from './reach'

/** What every function reads. Secrets come from the environment only, and there are no defaults for them. */
const variables = { SEALING_KEYS: 'id:base64 of 32 bytes, newest first, separated by commas' } as const

let current: Promise<Platform> | undefined

/**
 * The platform of this process, made from the environment at the first call and kept while the instance lives. A process
 * that runs several functions (the local start) has one platform: that of whoever asked first.
 */
export function platformWithin(reach: Reach): Promise<Platform> {
  current ??= fromEnvironment(process.env, reach)
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

async function fromEnvironment(environment: Environment, reach: Reach): Promise<Platform> {
  const missing = Object.entries({ ...variables, ...reach.variables(environment) }).filter(
    ([name]) => !environment[name],
  )
  if (missing.length > 0) throw new Error(`set ${missing.map(([name, meaning]) => `${name} (${meaning})`).join('; ')}`)
  const local = isLocal(environment)
  const problems = local ? [] : reach.problems(environment)
  if (problems.length > 0) throw new Error(`refusing to start: ${problems.join('; ')}`)
  const database = await openDatabase(environment)
  try {
    await (local ? checkWhenMigrated : checkDeployed)(database)
    return platform({
      database,
      clock: environment.SIMULATED_CLOCK ? sandboxClock(environment.REGULATOR_URL as string) : realClock,
      sealing: keyRing(parseKeys(environment.SEALING_KEYS as string), 'answers'),
      ...knocker(environment),
      log: jsonLog(),
      callTimes: callTimes(),
      ...reach.parts(environment, database),
    })
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Subscribe messages, where WECHAT_APP_ID, WECHAT_APP_SECRET and SUBSCRIBE_TEMPLATES are all set. */
function knocker(environment: Environment) {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: secret, SUBSCRIBE_TEMPLATES: templates } = environment
  if (!appId || !secret || !templates) return {}
  return { knocker: wechatKnocker({ appId, secret, templates: parseTemplates(templates) }) }
}

async function openDatabase(environment: Environment): Promise<Database> {
  if (environment.DATABASE_URL)
    return serverDatabase(environment.DATABASE_URL, Number(environment.DATABASE_CONNECTIONS ?? 2))
  if (environment.DATA_DIR) {
    // only here, so that a deployed bundle neither carries nor loads the embedded engine
    const { embeddedDatabase } = await import('../database/embedded')
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
