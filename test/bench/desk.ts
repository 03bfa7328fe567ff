import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { casesProcedures } from '../../cloudfunctions/cases'
import { enrolOfficer, officersProcedures, totpCode, totpStep } from '../../cloudfunctions/officers'
import {
  type Database,
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
import { city } from '../../config/city'
import { categories } from '../../domain/services/consultation/categories'
import { newKeyPair, type RegulatorGateway } from '../../regulator/gateway'
import { ownDatabase } from './ownDatabase'
import { percentile, printTable, timeEach } from './timing'

const NOW = new Date('2026-11-20T02:00:00.000Z')
const ROUNDS = 200
const MOST = 150

const route = router({ ...casesProcedures, ...officersProcedures })

/** The officer's queue over many open consultations: whole calls, p50 and p95, against the promise of 150 ms. */
export async function desk(flags: ReadonlyMap<string, string>): Promise<void> {
  const cases = Number(flags.get('cases') ?? 100_000)
  const engines = process.env.DATABASE_URL ? (['embedded', 'server'] as const) : (['embedded'] as const)
  for (const engine of engines) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-desk-'))
    const server = engine === 'server' ? await ownDatabase(process.env.DATABASE_URL ?? '') : undefined
    const database = server ? serverDatabase(server.url, 1) : await embeddedDatabase(join(folder, 'functions'))
    try {
      await measure(engine, madeOf(database, folder), cases)
    } finally {
      await database.close()
      await server?.drop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

async function measure(engine: string, made: Platform, cases: number): Promise<void> {
  await migrate(made.database, join(__dirname, '../../cloudfunctions/platform/database/migrations'))
  const officer = await signedIn(made, 'officer')
  const bureau = await signedIn(made, 'bureau')
  const started = performance.now()
  await fill(made.database, cases, officer.id)
  console.log(
    `\n${engine}: ${cases} open consultations and a tenth as many tasks in ${Math.round((performance.now() - started) / 1000)} s, load ${loadavg()[0]?.toFixed(1)}, times in ms`,
  )
  const park = city.parks[0]?.id
  const deep = await cursors(made, officer.session)
  const kinds: Readonly<Record<string, (round: number) => [session: string, input: object]>> = {
    'first page': () => [officer.session, {}],
    'one category': (round) => [officer.session, { category: categories[round % categories.length]?.id }],
    'one park': () => [officer.session, { park }],
    mine: () => [officer.session, { show: 'mine' }],
    unassigned: () => [officer.session, { show: 'unassigned' }],
    'page somewhere in the middle': (round) => [officer.session, { after: deep[round % deep.length] }],
    'the bureau, every park': () => [bureau.session, {}],
  }
  const rows = [['queue page', 'p50', 'p95', 'most', `within ${MOST} ms`]]
  for (const [kind, ask] of Object.entries(kinds)) {
    const rounds = Array.from({ length: ROUNDS }, (_, round) => round)
    const times = await timeEach(rounds, (round) => queue(made, ...ask(round)))
    const p95 = percentile(times, 0.95)
    rows.push([
      kind,
      percentile(times, 0.5).toFixed(1),
      p95.toFixed(1),
      (times.at(-1) ?? 0).toFixed(1),
      p95 <= MOST ? 'yes' : 'NO',
    ])
  }
  printTable(rows)
}

async function queue(made: Platform, officerSession: string, input: object): Promise<{ next?: string }> {
  const reply = await route(
    { ...made, allow: () => 0 },
    { source: 'client', address: 'bench' },
    { procedure: 'cases.deskQueue', input, officerSession },
  )
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.data as { next?: string }
}

/** Places to go on from, spread over the whole queue. */
async function cursors(made: Platform, session: string): Promise<string[]> {
  await queue(made, session, {})
  const { rows } = await sql<{ at: Date; number: string }>`
    select sort_at as at, case_number as number from case_desk tablesample bernoulli (0.1) where open limit 50`.execute(
    made.database.query,
  )
  return rows.map(({ at, number }) => Buffer.from(`${at.toISOString()}|${number}`).toString('base64url'))
}

async function signedIn(made: Platform, role: 'officer' | 'bureau'): Promise<{ id: string; session: string }> {
  const secret = randomBytes(20)
  const parks = role === 'bureau' ? [] : city.parks.map(({ id }) => id)
  const { officer } = await enrolOfficer(made, { staffNumber: role, name: role, role, parks, categories: [] }, secret)
  const reply = await route(
    made,
    { source: 'client', address: 'bench' },
    { procedure: 'officers.signIn', input: { staffNumber: role, code: totpCode(secret, totpStep(new Date())) } },
  )
  if (!reply.ok) throw new Error(reply.error.message)
  return { id: officer, session: (reply.data as { session: string }).session }
}

/**
 * Rows as the desk's index has them: parks, categories and moments spread, one in ten without an officer, one in four waiting
 * for the applicant. Their events are not made: the queue reads none.
 */
async function fill(database: Database, cases: number, officer: string): Promise<void> {
  const parks = city.parks.map(({ id }) => id)
  const names = categories.map(({ id }) => id)
  await sql`insert into person (id, openid, created_at) values ('bench', 'bench', ${NOW})`.execute(database.query)
  await sql`
    insert into case_file (number, service, form_version, title, owner, state, head_sequence, head_hash, received_at, updated_at)
    select 'B' || at, 'consultation', '2026-11-01', '咨询 其他', 'bench', 'assigned', 2, '', ${NOW}, ${NOW}
    from generate_series(1, ${cases}::int) as at`.execute(database.query)
  await sql`
    insert into case_desk (case_number, park, category, officer, open, breach_period, remind_at, breach_at, escalate_at, sort_at,
      applicant_sequence, received_at)
    select 'B' || at, (${parks}::text[])[1 + at % ${parks.length}::int], (${names}::text[])[1 + (at * 31) % ${names.length}::int],
      case when at % 10 = 0 then null else ${officer} end, true,
      case when at % 4 = 0 then null else 'consultation.answer' end, due - interval '5 hours', due, due + interval '1 day',
      case when at % 4 = 0 then timestamptz '9999-12-31T00:00:00Z' else due end, 1, ${NOW}
    from (
      select at, ${NOW}::timestamptz + ((at::bigint * 7919) % 2592000) * interval '1 second' as due
      from generate_series(1, ${cases}::int) as at
    ) as spread`.execute(database.query)
  // and one task for ten cases
  await sql`
    insert into desk_task (id, kind, park, category, officer, title, subject, remind_at, breach_at, escalate_at, sort_at, received_at)
    select 'nudge:' || at, 'nudge', (${parks}::text[])[1 + at % ${parks.length}::int], 'annual-report',
      case when at % 10 = 0 then null else ${officer} end, '某某店', at::text, due, due, due, due, ${NOW}
    from (
      select at, ${NOW}::timestamptz + ((at::bigint * 7919) % 2592000) * interval '1 second' as due
      from generate_series(1, ${Math.round(cases / 10)}::int) as at
    ) as spread`.execute(database.query)
  await sql`vacuum (analyze) case_file, case_desk, desk_task`.execute(database.query)
}

/** A gateway nothing calls: consultations stay here. */
const noGateway = new Proxy({} as RegulatorGateway, {
  get: () => () => Promise.reject(new Error('the bench has no regulator')),
})

function madeOf(database: Database, folder: string): Platform {
  const keys = new Map([['bench', randomBytes(32)]])
  return platform({
    database,
    clock: { now: async () => NOW },
    gateway: noGateway,
    files: folderStore(join(folder, 'files'), keyRing(keys, 'files'), randomBytes(32)),
    sealing: keyRing(keys, 'answers'),
    reporterSealing: keyRing(keys, 'reporter'),
    receiptKey: receiptKey({ id: 'bench', from: '2026-11-01', privateKey: newKeyPair().privateKey, earlier: [] }),
    log: jsonLog(() => {}),
    printer: typstPrinter(),
    cityPrefix: 'FZ',
  })
}
