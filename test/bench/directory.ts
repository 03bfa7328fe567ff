import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { syncDirectory } from '../../cloudfunctions/credit'
import { findByCode } from '../../cloudfunctions/credit/findByCode'
import { findByName } from '../../cloudfunctions/credit/findByName'
import { nameWords } from '../../cloudfunctions/credit/nameWords'
import type { Platform } from '../../cloudfunctions/platform'
import { beijingDay } from '../../domain/kernel/calendar'
import { progress } from '../../local/progress'
import { generateCity, readTradeNames } from '../../regulator/sandbox/city'
import { postgresFolder, startPostgres } from '../postgres'
import { type BenchDatabase, type BenchPlatform, benchPlatform } from './benchPlatform'
import { cityFeed } from './cityFeed'
import { flexsearch, memoryScan, type Peer, sqliteFts5 } from './directoryPeers'
import { recall } from './directoryRecall'
import { throughput } from './directoryThroughput'
import { type Entry, lookupQuestions, type Question } from './lookupQuestions'
import { percentile, printTable, randomStream, timeByTurns, timeEach } from './timing'

const SEED = 20_261_122
const DAY = '2026-11-20T02:00:00.000Z'
const TRADE_NAMES = process.env.TRADE_NAMES ?? join(__dirname, '../../../shared/data/trade-names.txt.gz')
/** A scan of a million names takes a second: a few are enough for a median. */
const SCANS = 15
/** Merchants whose names the questions are cut from. */
const ASKED_ABOUT = 50_000
/** Questions of each kind before any is timed: a process and a session that have just begun are several times slower. */
const BEFORE = 200

/**
 * The directory: load, look-up by every kind of words (the query alone and the whole function), a plain scan and the trigram
 * index alone in the same run, recall against reading everything, and look-ups a second on a server.
 *
 * Flags: `--merchants`, `--queries` a kind, `--scans` of them by reading everything, `--recall` fragments,
 * `--engines embedded,server`, `--peers no`, `--keep FOLDER` in which what is loaded stays: the next run of as many merchants
 * only times (and goes on where a load was stopped); `--time no` only loads.
 */
export async function directory(flags: ReadonlyMap<string, string>): Promise<void> {
  const merchants = Number(flags.get('merchants') ?? 20_000)
  const queries = Number(flags.get('queries') ?? 200)
  const tradeNames = readTradeNames(existsSync(TRADE_NAMES) ? TRADE_NAMES : undefined)
  const generate = () => generateCity({ seed: SEED, merchants, today: beijingDay(DAY), tradeNames })
  const keep = flags.get('keep')
  if (keep) mkdirSync(keep, { recursive: true })
  let entries: Entry[] = []
  for (const engine of (flags.get('engines') ?? 'embedded,server').split(',')) {
    const kept = keep && join(resolve(keep), `${engine}-${merchants}`)
    const server = engine === 'server' ? serverOrNone(kept) : undefined
    if (engine === 'server' && !server) {
      console.log('\n!!!! SKIPPED: the server. There is no PostgreSQL here; name one in DATABASE_URL. !!!!')
      continue
    }
    const place = server ? `directory_${merchants}` : kept
    const where: BenchDatabase = {
      ...(server ? { serverUrl: server.url } : {}),
      ...(kept && place ? { kept: place } : {}),
    }
    const platform = await benchPlatform(where, cityFeed(merchants, generate), new Date(DAY))
    try {
      console.log(`\n${engine}: ${merchants} merchants, ${tradeNames.length} trade names, load average ${loads()}`)
      await load(platform, kept)
      if (flags.get('time') === 'no') continue
      entries = []
      // a million names in our memory would be time of the garbage collector among the look-ups
      const some = await readEntries(platform, Math.min(100, (100 * ASKED_ABOUT) / merchants))
      if (server) await warm(platform)
      const questions = lookupQuestions(some, queries, randomStream(SEED))
      await lookUps(platform, questions, Number(flags.get('scans') ?? SCANS))
      if (platform.serverUrl) await throughput(platform.serverUrl, questions)
      entries = await readEntries(platform, 100)
      await recall(platform, entries, Number(flags.get('recall') ?? 200), randomStream(SEED + 1))
    } finally {
      await platform.close()
      server?.stop()
    }
  }
  if (entries.length > 0 && flags.get('peers') !== 'no')
    await peers(entries, lookupQuestions(entries, queries, randomStream(SEED)))
}

function serverOrNone(kept: string | undefined): { url: string; stop: () => void } | undefined {
  const url = process.env.DATABASE_URL
  if (url) return { url, stop: () => {} }
  // a quarter of a small server's memory, as its manual advises; what it comes with is for a machine of 1998
  return postgresFolder() ? startPostgres(['shared_buffers=2GB', 'max_wal_size=4GB'], kept) : undefined
}

const loads = () => `${loadavg()[0]?.toFixed(1)} on 2 cores`

/** @param kept beside what stays loaded, it is said how long the load took */
async function load(platform: BenchPlatform, kept: string | undefined): Promise<void> {
  const started = performance.now()
  const bar = progress()
  let peak = 0
  const { changed } = await syncDirectory(platform, {
    onProgress: (done, remaining) => {
      peak = Math.max(peak, process.memoryUsage().rss)
      bar.bar('merchants', done, done + remaining)
    },
  })
  peak = Math.max(peak, process.memoryUsage().rss)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  const note = kept && `${kept}.txt`
  if (changed > 0) {
    const line = `loaded ${changed} in ${seconds} s with indexes, at most ${Math.round(peak / 1e6)} MB of memory, load average ${loads()}`
    console.log(line)
    if (note) appendFileSync(note, `${new Date().toISOString()} ${line}\n`)
  } else
    console.log(
      `reused, nothing loaded now. Then:\n${note && existsSync(note) ? readFileSync(note, 'utf8').trim() : 'unknown'}`,
    )
  const { rows } = await sql<{ name: string; size: string }>`
    select relname as name, pg_size_pretty(size) as size from (
      select relname, (select sum(pg_relation_size(relid)) from pg_partition_tree(oid)) as size from pg_class
      where relname like 'search\_%' and relkind in ('p', 'I')) as part
    order by part.size desc`.execute(platform.database.query)
  console.log(rows.map(({ name, size }) => `${name} ${size}`).join(', '))
}

/** A server in service has what is searched cleaned and in its memory; one that was started a moment ago has nothing. */
async function warm({ database }: Platform): Promise<void> {
  await sql`vacuum merchant, shop, search_entry, search_sound`.execute(database.query)
  const { rows } = await sql`select from pg_available_extensions where name = 'pg_prewarm'`.execute(database.query)
  if (rows.length === 0) return
  await sql`create extension if not exists pg_prewarm`.execute(database.query)
  const read = await sql<{ pages: number }>`
    select sum(pg_prewarm(oid))::int as pages from pg_class
    where relkind in ('r', 'i') and relname ~ '^(search_|merchant_pkey|merchant_card|shop_number)'`.execute(
    database.query,
  )
  console.log(`read into the server's memory first: ${Math.round(((read.rows[0]?.pages ?? 0) * 8) / 1024)} MB`)
}

/** @param share percent of the names, the same ones every time */
async function readEntries({ database }: Platform, share: number): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select uscc, shop, folded, initials
    from search_entry as entry tablesample system (${sql.lit(share)}) repeatable (1)
    join search_sound as sound on sound.merchant = entry.merchant join merchant on number = entry.merchant
    order by uscc, shop, folded`.execute(database.query)
  return rows
}

async function lookUps(
  platform: BenchPlatform,
  kinds: Readonly<Record<string, readonly Question[]>>,
  scans: number,
): Promise<void> {
  const head = [
    'look-up',
    'query p50',
    'p99',
    'processor p50',
    'p99',
    'function p50',
    'p99',
    'processor p50',
    'p99',
    'adds',
  ]
  const table = [[...head, 'trigram alone p50', 'p99', 'scan p50', 'scan/query']]
  const { query } = platform.database
  const session = await sessionTime(platform)
  const most = { offset: 0, limit: 21 }
  const alone = ({ words, uscc }: Question) =>
    uscc ? findByCode(query, uscc) : findByName(query, nameWords(words), most)
  for (const question of Object.values(kinds).flatMap((questions) => questions.slice(-BEFORE))) {
    await alone(question)
    await platform.call(question.words)
  }
  for (const [kind, questions] of Object.entries(kinds)) {
    const [asked, answered] = await timeByTurns(questions, alone, ({ words }) => platform.call(words), session)
    // the scan's answers cost a second each at full size
    const some = kind === 'credit code' ? [] : questions
    const trigram = await timeEach(some.slice(0, scans * 4), ({ words }) => contains(platform, words))
    const scan = await withoutIndexes(platform, () =>
      timeEach(some.slice(0, scans), ({ words }) => contains(platform, words)),
    )
    const [p50, whole] = [percentile(asked.clock, 0.5), percentile(answered.clock, 0.5)]
    const cells = [asked, answered].flatMap(({ clock, processor }) => [...both(clock), ...both(processor)])
    table.push([
      kind,
      ...cells,
      `${Math.round((whole / p50 - 1) * 100)} %`,
      ...both(trigram),
      ...both(scan).slice(0, 1),
      scan.length > 0 ? `${(percentile(scan, 0.5) / percentile(asked.clock, 0.5)).toFixed(0)}×` : '',
    ])
  }
  console.log(`times in ms, load average ${loads()}`)
  printTable(table)
}

/** Processor time of the one session the bench has on a server, as Linux counts it; nothing for the embedded engine. */
async function sessionTime({ database, serverUrl }: BenchPlatform): Promise<() => number> {
  if (!serverUrl) return () => 0
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.query)
  const file = `/proc/${rows[0]?.pid}/schedstat`
  if (!existsSync(file)) return () => 0
  return () => Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6
}

function both(sorted: readonly number[]): [string, string] {
  return sorted.length === 0 ? ['', ''] : [percentile(sorted, 0.5).toFixed(2), percentile(sorted, 0.99).toFixed(2)]
}

/** What one would write without thinking of an index: the same names, ranked, one page. */
async function contains({ database }: Platform, words: string): Promise<void> {
  await sql`
    select merchant, folded from (select merchant, folded, weight from search_entry where folded like ${`%${words}%`}) as hit
    order by folded = ${words} desc, weight limit 21`.execute(database.query)
}

async function withoutIndexes<T>({ database }: Platform, run: () => Promise<T>): Promise<T> {
  const settings = ['enable_indexscan', 'enable_indexonlyscan', 'enable_bitmapscan']
  await database.script(settings.map((name) => `set ${name} = off;`).join(' '))
  try {
    return await run()
  } finally {
    await database.script(settings.map((name) => `reset ${name};`).join(' '))
  }
}

async function peers(entries: readonly Entry[], kinds: Readonly<Record<string, readonly Question[]>>): Promise<void> {
  console.log('\npeers over the same names, twenty hits without order, p50 / p99 in ms')
  const named = Object.entries(kinds).filter(([kind]) => !/code|pinyin/.test(kind))
  const table = [['peer', 'index s', ...named.map(([kind]) => kind)]]
  const makers: (() => Peer)[] = [() => memoryScan(entries), () => sqliteFts5(entries), () => flexsearch(entries)]
  for (const make of makers) {
    const peer = make()
    const cells: string[] = []
    for (const [, questions] of named) {
      const times = await timeEach(questions.slice(0, 100), async ({ words }) => peer.ask(words))
      cells.push(`${percentile(times, 0.5).toFixed(2)} / ${percentile(times, 0.99).toFixed(2)}`)
    }
    table.push([peer.name, peer.seconds.toFixed(1), ...cells])
    peer.close()
  }
  printTable(table)
}
