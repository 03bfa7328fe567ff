import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InferOutput } from 'valibot'
import { creditProcedures } from '../../cloudfunctions/credit'
import type { creditContract } from '../../cloudfunctions/credit/contract'
import {
  folderStore,
  jsonLog,
  keyRing,
  migrate,
  type Platform,
  platform,
  receiptKey,
  router,
  serverDatabase,
  typstPrinter,
} from '../../cloudfunctions/platform'
import { embeddedDatabase } from '../../cloudfunctions/platform/database/embedded'
import { beijingDay } from '../../domain/kernel/calendar'
import { newKeyPair, type RegulatorGateway } from '../../regulator/gateway'
import { ownDatabase } from './ownDatabase'

type Found = InferOutput<(typeof creditContract)['credit.search']['output']>

/** A platform with one connection, so that a planner setting holds for every query, and the two ways to ask. */
export interface BenchPlatform extends Platform {
  /** the bench's own database on the server */
  readonly serverUrl?: string
  /** the procedure alone */
  run(words: string): Promise<unknown>
  /** envelope, access, limit, schema and log around it; @returns the credit codes found */
  call(words: string): Promise<string[]>
  close(): Promise<void>
}

/** Who ask by turns; each may ask six hundred times a day and sixty at once. */
const PEOPLE = 2_000

const route = router(creditProcedures)

/** Where a bench keeps its rows. */
export interface BenchDatabase {
  /** a server's address: the bench makes a database of its own there; without it the embedded engine is used */
  readonly serverUrl?: string
  /** the database on the server, or the embedded engine's folder, that stays, so that the next run need not load again */
  readonly kept?: string
}

/** On disk in a folder of its own, or in a database of its own on a server; both are removed at the end unless kept. */
export async function benchPlatform(
  where: BenchDatabase,
  gateway: RegulatorGateway,
  now: Date,
): Promise<BenchPlatform> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const server = where.serverUrl === undefined ? undefined : await ownDatabase(where.serverUrl, where.kept)
  const database = server
    ? serverDatabase(server.url, 1)
    : await embeddedDatabase(where.kept ?? join(folder, 'functions'))
  await migrate(database, join(__dirname, '../../cloudfunctions/platform/database/migrations'))
  const keys = new Map([['bench', randomBytes(32)]])
  const made = platform({
    database,
    clock: { now: async () => now },
    gateway,
    files: folderStore(join(folder, 'files'), keyRing(keys, 'files'), randomBytes(32)),
    sealing: keyRing(keys, 'answers'),
    reporterSealing: keyRing(keys, 'reporter'),
    receiptKey: receiptKey({ id: 'bench', from: '2026-11-01', privateKey: newKeyPair().privateKey, earlier: [] }),
    // the line is made and thrown away: writing it is the terminal's time
    log: jsonLog(() => {}),
    printer: typstPrinter(),
    cityPrefix: 'FZ',
  })
  const context = {
    platform: made,
    query: database.query,
    now,
    today: beijingDay(now.toISOString()),
    traceparent: '',
    address: '',
  }
  let caller = 0
  return {
    ...made,
    ...(server ? { serverUrl: server.url } : {}),
    run: async (words) => creditProcedures['credit.search']?.run(context, { words, page: 0 }),
    call: async (words) => {
      caller += 1
      const event = { procedure: 'credit.search', input: { words } }
      // so many people that none meets a limit: the bench measures the look-up
      const reply = await route(made, { source: 'client', address: `bench-${caller % PEOPLE}` }, event)
      if (!reply.ok) throw new Error(reply.error.message)
      return (reply.data as Found).items.map(({ uscc }) => uscc)
    },
    close: async () => {
      await database.close()
      await server?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
