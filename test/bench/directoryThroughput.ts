import { existsSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { sql } from 'kysely'
import { findByCode } from '../../cloudfunctions/credit/findByCode'
import { findByName } from '../../cloudfunctions/credit/findByName'
import { nameWords } from '../../cloudfunctions/credit/nameWords'
import { type Database, serverDatabase } from '../../cloudfunctions/platform'
import type { Question } from './lookupQuestions'

const CONNECTIONS = 16
const SECONDS = 10
const WARM_UP = 5
/** What the server calls our sessions. */
const NAME = 'look-ups'

/** Look-ups a second with sixteen connections, the kinds of words by turns; this process shares the cores with the server. */
export async function throughput(url: string, kinds: Readonly<Record<string, readonly Question[]>>): Promise<void> {
  const named = new URL(url)
  named.searchParams.set('application_name', NAME)
  const database = serverDatabase(named.toString(), CONNECTIONS)
  const turns = Math.max(...Object.values(kinds).map(({ length }) => length))
  const questions = Array.from({ length: turns }, (_, turn) =>
    Object.values(kinds).flatMap((asked) => asked[turn % asked.length] ?? []),
  ).flat()
  await Promise.all(Array.from({ length: CONNECTIONS }, () => sql`select pg_sleep(0.05)`.execute(database.query)))
  const sessions = await sessionFiles(database)
  let next = 0
  let done = 0
  let until = 0
  const one = async () => {
    while (performance.now() < until) {
      const { words, uscc } = questions[next % questions.length] as Question
      next += 1
      if (uscc) await findByCode(database.query, uscc)
      else await findByName(database.query, nameWords(words), { offset: 0, limit: 21 })
      done += 1
    }
  }
  const all = async (seconds: number) => {
    done = 0
    until = performance.now() + seconds * 1_000
    await Promise.all(Array.from({ length: CONNECTIONS }, one))
  }
  // a session plans its first look-ups, and meets the server's memory page by page; in service it lives for hours
  await all(WARM_UP)
  const used = process.cpuUsage()
  const before = processorOf(sessions)
  await all(SECONDS)
  const { user, system } = process.cpuUsage(used)
  const [ours, theirs] = [(user + system) / 1_000 / done, (processorOf(sessions) - before) / done]
  await database.close()
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    `${Math.round(done / SECONDS)} look-ups a second at ${CONNECTIONS} connections, load average ${load}; ` +
      `of the processor each took ${theirs.toFixed(2)} ms in the server and ${ours.toFixed(2)} ms here`,
  )
}

/** Where Linux counts the processor time of the server's sessions. */
async function sessionFiles({ query }: Database): Promise<string[]> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity
    where datname = current_database() and application_name = ${NAME}`.execute(query)
  return rows.map(({ pid }) => `/proc/${pid}/schedstat`).filter((file) => existsSync(file))
}

/** Milliseconds so far. */
function processorOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6, 0)
}
