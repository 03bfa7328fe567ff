import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { readersProcedures } from '../../cloudfunctions/api'
import {
  type Database,
  type FolderStore,
  folderStore,
  jsonLog,
  keyRing,
  migrate,
  outOfReach,
  type Platform,
  platform,
  receiptKey,
  router,
  serverDatabase,
  typstPrinter,
} from '../../cloudfunctions/platform'
import { deployableOf, type RpcReply } from '../../cloudfunctions/platform/contract'
import { embeddedDatabase } from '../../cloudfunctions/platform/database/embedded'
import { servicesProcedures } from '../../cloudfunctions/services'
import { newKeyPair, type RegulatorGateway } from '../../regulator/gateway'
import { functionsBeginning } from '../beginnings'

const migrations = join(__dirname, '../../cloudfunctions/platform/database/migrations')

/** A platform over a real database, with a clock that the test moves and everything that was logged. */
export interface TestPlatform extends Platform {
  readonly files: FolderStore
  readonly logged: string[]
  /** moves the clock */
  setNow(instant: string): void
  /** calls a procedure as a person, or as nobody */
  call<T = unknown>(
    procedure: string,
    input: unknown,
    as?: { person?: string; key?: string; address?: string; officerSession?: string },
  ): Promise<RpcReply<T>>
  close(): Promise<void>
}

/** When a test platform stands still, until the test moves it. */
export const testMoment = new Date('2026-11-20T02:00:00.000Z')

/** A gateway nothing may call; tests that hand over give their own. */
const noGateway = new Proxy({} as RegulatorGateway, {
  // a gateway need not have a breaker to read; everything else would be a call
  get: (_, name) =>
    name === 'breaker' ? undefined : () => Promise.reject(new Error(`this test has no regulator (${String(name)})`)),
})

const routes = { api: router(readersProcedures), services: router(servicesProcedures) }

/**
 * @param gateway the regulator's side, when the test needs one
 * @param parts limits are off unless the test is about them
 */
export async function testPlatform(
  gateway: RegulatorGateway | undefined = noGateway,
  parts: { limited?: boolean; knocker?: Platform['knocker']; recogniser?: Platform['recogniser'] } = {},
): Promise<TestPlatform> {
  const { database, drop } = await testDatabase()
  await migrate(database, migrations)
  const folder = mkdtempSync(join(tmpdir(), 'files-'))
  const keys = new Map([['test-1', randomBytes(32)]])
  const logged: string[] = []
  let now = testMoment
  const made = platform({
    database,
    clock: { now: async () => now },
    gateway,
    files: folderStore(folder, keyRing(keys, 'files'), randomBytes(32)),
    sealing: keyRing(keys, 'answers'),
    reporterSealing: keyRing(new Map([['reporter-1', randomBytes(32)]]), 'reporter'),
    receiptKey: receiptKey({ id: 'test-1', from: '2026-11-01', privateKey: newKeyPair().privateKey, earlier: [] }),
    log: jsonLog((line) => void logged.push(line)),
    printer: typstPrinter(),
    cityPrefix: 'FZ',
    ...(parts.knocker && { knocker: parts.knocker }),
    ...(parts.recogniser && { recogniser: parts.recogniser }),
  })
  const whole = parts.limited ? made : { ...made, allow: () => 0 }
  return {
    ...whole,
    files: made.files as FolderStore,
    logged,
    setNow: (instant) => {
      now = new Date(instant)
    },
    call: (procedure, input, { person, key = randomUUID(), address = '127.0.0.1', officerSession } = {}) =>
      routes[deployableOf(procedure)](
        // the light function has nothing but the database, here as in the cloud
        deployableOf(procedure) === 'api' ? { ...whole, ...outOfReach } : whole,
        { source: 'client', address, ...(person ? { openid: person } : {}) },
        { procedure, input, idempotencyKey: key, ...(officerSession ? { officerSession } : {}) },
      ) as Promise<RpcReply<never>>,
    close: async () => {
      await database.close()
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** In memory, or a database of its own on the server of DATABASE_URL. */
export async function testDatabase(): Promise<{ database: Database; drop: () => Promise<void> }> {
  const url = process.env.DATABASE_URL
  if (!url) return { database: await embeddedDatabase(undefined, await functionsBeginning()), drop: async () => {} }
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = async (statement: string) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await admin(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return { database: serverDatabase(own.toString(), 8), drop: () => admin(`drop database ${name} with (force)`) }
}

/** The file behind a link, as the local server serves it; undefined when the link does not open. */
export async function behindLink({ files }: TestPlatform, link: string): Promise<Buffer | undefined> {
  const { pathname, searchParams } = new URL(link, 'http://localhost')
  return (await files.open(pathname.slice('/file/'.length), searchParams))?.bytes
}

/** The data of a reply that must have worked. */
export function data<T>(reply: RpcReply<T>): T {
  if (!reply.ok)
    throw new Error(`${reply.error.code}: ${reply.error.message} ${JSON.stringify(reply.error.fields ?? {})}`)
  return reply.data
}

/** The code of a reply that must have been refused. */
export function refusal(reply: RpcReply): string {
  if (reply.ok) throw new Error('was not refused')
  return reply.error.code
}
