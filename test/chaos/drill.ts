import { randomBytes, randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { casesProcedures, deliver, pullEvents } from '../../cloudfunctions/cases'
import { loadChain } from '../../cloudfunctions/cases/caseStore'
import { filesProcedures } from '../../cloudfunctions/files'
import {
  type Database,
  drain,
  type FolderStore,
  folderStore,
  jsonLog,
  keyRing,
  migrate,
  type Platform,
  platform,
  receiptKey,
  router,
  typstPrinter,
} from '../../cloudfunctions/platform'
import { selfCheck } from '../../cloudfunctions/platform/database'
import { firstBrokenRecord } from '../../domain/kernel/evidence'
import { sandboxOperator } from '../../regulator/conformance'
import { newKeyPair } from '../../regulator/gateway'
import { canaries, soundFiling } from '../sound/complaint'
import type { DrillEngine } from './drillEngines'
import { runningRegulator } from './runningRegulator'

const BEFORE = 40
const HANDED_OVER = 25
const AFTER = 6
const ACTED_ON = 3
const migrations = join(__dirname, '../../cloudfunctions/platform/database/migrations')
const route = router({ ...casesProcedures, ...filesProcedures })

export interface DrillReport {
  readonly engine: string
  /** rows at the time of the backup, and tables whose number of rows is another after the restore */
  readonly rows: number
  readonly differingTables: readonly string[]
  readonly cases: number
  /** cases whose hash chain does not verify after the restore */
  readonly brokenChains: number
  /** cases whose applicant can open them after the restore, personal values and all */
  readonly opened: number
  readonly appendOnly: boolean
  readonly fileIsWhole: boolean
  /** waiting in the outbox when the backup was taken; all had reached the regulator when the machine was lost */
  readonly waiting: number
  /** still waiting after the outbox went on */
  readonly stillWaiting: number
  /** acts of the regulator that happened after the backup, read again from its feed */
  readonly newsAgain: number
  /** cases the regulator has twice */
  readonly doubled: number
  /** filed after the backup: only the regulator knows them now */
  readonly filedSince: number
  readonly backupKilobytes: number
  readonly backupMs: number
  /** from the empty machine to a checked database */
  readonly restoreMs: number
  /** and on to the first beat of the scheduler */
  readonly backAtWorkMs: number
}

/** Whether everything that was in the backup is there again and works. */
export function isSound(report: DrillReport): boolean {
  return (
    report.differingTables.length === 0 &&
    report.brokenChains === 0 &&
    report.opened === report.cases &&
    report.appendOnly &&
    report.fileIsWhole &&
    report.stillWaiting === 0 &&
    report.newsAgain > 0 &&
    report.doubled === 0
  )
}

/** Fills a database, backs it up, goes on working, loses everything, restores, checks, and goes on from there. */
export async function runDrill(make: (folder: string) => Promise<DrillEngine>): Promise<DrillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'drill-'))
  const regulator = await runningRegulator()
  const parts = secretParts(regulator.gateway)
  const engine = await make(folder)
  let books: Awaited<ReturnType<typeof regulator.close>> | undefined
  let second: Database | undefined
  try {
    const first = onDatabase(engine.database, join(folder, 'files'), parts)
    await migrate(engine.database, migrations)
    const before = await fileCases(first, BEFORE)
    await handOver(first, HANDED_OVER)
    const evidence = await uploadFile(first)
    const counts = await rowCounts(engine.database)
    const waiting = await waitingIn(engine.database)
    const backup = join(folder, 'backup')
    const backupMs = await timed(async () => {
      await engine.dump(backup)
      cpSync(join(folder, 'files'), join(folder, 'files-backup'), { recursive: true })
    })

    const since = await fileCases(first, AFTER)
    await handOver(first, 1_000)
    const officer = sandboxOperator(regulator.url, soundFiling.service)
    for (const caseNumber of before.slice(0, ACTED_ON)) await officer.act(caseNumber)
    await pullEvents(first)
    await engine.lose()
    rmSync(join(folder, 'files'), { recursive: true })

    const started = performance.now()
    second = await engine.restore(backup)
    cpSync(join(folder, 'files-backup'), join(folder, 'files'), { recursive: true })
    const restored = onDatabase(second, join(folder, 'files'), parts)
    await selfCheck(second)
    const brokenChains = await countBroken(second, before)
    const after = await rowCounts(second)
    const restoreMs = performance.now() - started
    await handOver(restored, 1_000)
    const newsAgain = await pullEvents(restored)
    const backAtWorkMs = performance.now() - started

    const found = {
      engine: engine.name,
      rows: [...counts.values()].reduce((sum, rows) => sum + rows, 0),
      differingTables: [...counts].flatMap(([table, rows]) => (after.get(table) === rows ? [] : [table])),
      cases: before.length,
      brokenChains,
      opened: await countOpened(restored, before),
      appendOnly: await isAppendOnly(second),
      fileIsWhole: (await restored.files.original(evidence.fileId)).equals(evidence.bytes),
      waiting,
      stillWaiting: await waitingIn(second),
      newsAgain,
      filedSince: since.length,
      backupKilobytes: Math.round(statSync(backup).size / 1024),
      backupMs: Math.round(backupMs),
      restoreMs: Math.round(restoreMs),
      backAtWorkMs: Math.round(backAtWorkMs),
    }
    books = await regulator.close()
    return { ...found, doubled: books.cases.length - (before.length + since.length) }
  } finally {
    if (!books) await regulator.close()
    await second?.close()
    await engine.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Parts = Omit<Parameters<typeof platform>[0], 'database' | 'files'> & { readonly filesSecret: Buffer }
type DrillPlatform = Platform & { readonly files: FolderStore }

/** What is not in the backup and has to be kept elsewhere: the keys. */
function secretParts(gateway: Platform['gateway']): Parts {
  const keys = new Map([['drill-1', randomBytes(32)]])
  return {
    clock: { now: async () => new Date() },
    gateway,
    sealing: keyRing(keys, 'answers'),
    reporterSealing: keyRing(keys, 'reporter'),
    receiptKey: receiptKey({ id: 'drill', from: '2026-11-01', privateKey: newKeyPair().privateKey, earlier: [] }),
    log: jsonLog(() => {}),
    printer: typstPrinter(),
    cityPrefix: 'FZ',
    filesSecret: randomBytes(32),
  }
}

function onDatabase(database: Database, folder: string, { filesSecret, ...parts }: Parts): DrillPlatform {
  const files = folderStore(folder, keyRing(new Map([['drill-1', filesSecret]]), 'files'), filesSecret)
  return { ...platform({ ...parts, database, files }), files, allow: () => 0 }
}

const person = { source: 'client', address: 'drill', openid: 'drill-person' } as const

async function call<T>(made: Platform, procedure: string, input: unknown): Promise<T> {
  const reply = await route(made, person, { procedure, input, idempotencyKey: randomUUID() })
  if (!reply.ok) throw new Error(`${procedure}: ${reply.error.code}`)
  return reply.data as T
}

async function fileCases(made: Platform, count: number): Promise<string[]> {
  const numbers: string[] = []
  for (let left = count; left > 0; left -= 1)
    numbers.push((await call<{ caseNumber: string }>(made, 'cases.submit', soundFiling)).caseNumber)
  return numbers
}

async function uploadFile(made: DrillPlatform): Promise<{ fileId: string; bytes: Buffer }> {
  const bytes = Buffer.from(`%PDF-1.7\n${randomBytes(500).toString('hex')}`)
  const { fileId } = await call<{ fileId: string }>(made, 'files.begin', { name: '合同.pdf', size: bytes.length })
  await made.files.receive(fileId, bytes)
  await call(made, 'files.complete', { fileId })
  return { fileId, bytes }
}

const handOver = (made: Platform, most: number) => drain(made, (row) => deliver(made, row), most)

async function waitingIn(database: Database): Promise<number> {
  const rows = await database.query.selectFrom('outbox').select('id').where('status', '<>', 'delivered').execute()
  return rows.length
}

async function rowCounts(database: Database): Promise<Map<string, number>> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_catalog.pg_tables where schemaname = 'public' order by 1`.execute(database.query)
  const counts = new Map<string, number>()
  for (const { name } of tables.rows) {
    const counted = await sql<{ rows: number }>`select count(*)::int as rows from ${sql.table(name)}`.execute(
      database.query,
    )
    counts.set(name, counted.rows[0]?.rows ?? 0)
  }
  return counts
}

async function countBroken(database: Database, numbers: readonly string[]): Promise<number> {
  let broken = 0
  for (const number of numbers) {
    const chain = await loadChain(database.query, number)
    if (chain.length === 0 || firstBrokenRecord(chain) !== undefined) broken += 1
  }
  return broken
}

async function countOpened(made: Platform, numbers: readonly string[]): Promise<number> {
  let opened = 0
  for (const caseNumber of numbers) {
    const view = await call<object>(made, 'cases.get', { caseNumber })
    if (JSON.stringify(view).includes(canaries.name)) opened += 1
  }
  return opened
}

async function isAppendOnly(database: Database): Promise<boolean> {
  return database.script("update case_event set act = 'changed'").then(
    () => false,
    (error: Error) => error.message.includes('append-only'),
  )
}

async function timed(run: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}
