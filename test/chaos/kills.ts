import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { embeddedDatabase } from '../../cloudfunctions/platform/database/embedded'
import { localPeople } from '../../local/people'
import { soundFiling } from '../sound/complaint'
import { freePorts, type LocalCloud, localCloud } from './localCloud'
import { chance } from './random'
import { readBooks } from './runningRegulator'

export interface KillReport {
  readonly kills: number
  /** of these, how often the sandbox was killed with it */
  readonly sandboxKills: number
  /** filings whose person was told that they were taken */
  readonly acknowledged: number
  /** calls that were under way when everything died */
  readonly interrupted: number
  /** acknowledged and not in our database, or not at the regulator */
  readonly lost: number
  /** one filing under two numbers, in our database or at the regulator */
  readonly doubled: number
  readonly ms: number
}

/** One filing as its person knows it: the key of the write, and the number once it was told. */
interface Filing {
  readonly person: string
  readonly key: string
  caseNumber?: string
}

/** Most acknowledgements between a start and the kill; counted and not timed, so that a slow machine works too before it dies. */
const LONGEST_LIFE = 12
/** Longest wait after the last of them, ms: the kill falls anywhere between two steps. */
const LONGEST_WAIT = 60
/** A sandbox that has everything says so much sooner; after this the books are read as they are. */
const PATIENCE_MS = 60_000

/** Kills `npm start` with everything in it, under load, so many times, and compares what was acknowledged with both sides' books. */
export async function runKills(count: number, seed: number): Promise<KillReport> {
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'chaos-kill-'))
  const random = chance(seed)
  const ports = await freePorts()
  const filings: Filing[] = []
  let sandboxKills = 0
  let interrupted = 0
  let cloud: LocalCloud | undefined
  try {
    for (let kill = 0; kill < count; kill += 1) {
      cloud = await localCloud(folder, ports)
      const sandboxToo = random.yes(0.5)
      let left = random.whole(1, LONGEST_LIFE)
      const pause = random.whole(0, LONGEST_WAIT)
      const running = cloud
      let livedEnough = () => {}
      const life = new Promise<void>((resolve) => {
        livedEnough = resolve
      })
      const taken = () => {
        left -= 1
        if (left === 0) livedEnough()
      }
      const load = Promise.all(localPeople.map(({ id }) => fileUntilItDies(running, id, filings, taken)))
      await Promise.race([life, load])
      await wait(pause)
      await cloud.kill(sandboxToo)
      cloud = undefined
      interrupted += (await load).reduce((sum, calls) => sum + calls, 0)
      if (sandboxToo) sandboxKills += 1
    }
    cloud = await localCloud(folder, ports)
    await acknowledgeAll(cloud, filings)
    await handOver(cloud, filings.length)
    await cloud.stop()
    cloud = undefined
    return {
      kills: count,
      sandboxKills,
      acknowledged: filings.length,
      interrupted,
      ...(await compare(folder, filings)),
      ms: Math.round(performance.now() - started),
    }
  } finally {
    await cloud?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Repeats what was never acknowledged, then files anew until nobody answers. @returns calls that got no answer */
async function fileUntilItDies(
  cloud: LocalCloud,
  person: string,
  filings: Filing[],
  onTaken: () => void,
): Promise<number> {
  const open = filings.filter((filing) => filing.person === person && !filing.caseNumber)
  for (;;) {
    const waiting = open.shift()
    const filing: Filing = waiting ?? { person, key: randomUUID() }
    if (!waiting) filings.push(filing)
    const reply = await file(cloud, filing).catch(() => undefined)
    if (!reply) return 1
    onTaken()
    // the limit on filings per person: what was not taken was not filed
    if (reply === 'limited') {
      if (!waiting) filings.splice(filings.indexOf(filing), 1)
      return 0
    }
  }
}

async function file(cloud: LocalCloud, filing: Filing): Promise<'taken' | 'limited'> {
  const reply = await cloud.call<{ caseNumber: string }>(filing.person, 'cases.submit', soundFiling, filing.key)
  if (!reply.ok) {
    if (reply.error.code === 'limit') return 'limited'
    throw new Error(`not taken: ${reply.error.code}`)
  }
  filing.caseNumber = reply.data.caseNumber
  return 'taken'
}

async function acknowledgeAll(cloud: LocalCloud, filings: readonly Filing[]): Promise<void> {
  for (const filing of filings) if (!filing.caseNumber) await file(cloud, filing)
}

/** A day later every lease of a dead process has run out, so everything is handed over at once. */
async function handOver(cloud: LocalCloud, expected: number): Promise<void> {
  const origin = cloud.sandboxUrl
  await fetch(`${origin}/console/clock`, {
    method: 'POST',
    body: new URLSearchParams({ move: '1' }),
    headers: { origin },
    redirect: 'manual',
  })
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until && (await casesAt(origin)) < expected) await wait(200)
}

/** Cases in the regulator's queue, read from its console. */
async function casesAt(origin: string): Promise<number> {
  const page = await (await fetch(`${origin}/console`)).text()
  const counted = /，(\d+)件<\/span>/.exec(page)?.[1]
  return counted ? Number(counted) : new Set(page.match(/\/console\/cases\/[A-Z0-9-]+/g)).size
}

async function compare(folder: string, filings: readonly Filing[]): Promise<{ lost: number; doubled: number }> {
  const books = await readBooks(join(folder, 'data', 'sandbox'))
  const database = await embeddedDatabase(join(folder, 'data', 'functions'))
  try {
    const rows = await database.query.selectFrom('case_file').select('number').execute()
    const [ours, theirs] = [rows.map(({ number }) => number), [...books.cases]]
    const told = filings.map(({ caseNumber }) => caseNumber ?? '')
    const missing = (there: readonly string[]) => told.filter((number) => !there.includes(number)).length
    return {
      lost: missing(ours) + missing(theirs),
      doubled: told.length - new Set(told).size + (ours.length - told.length) + (theirs.length - told.length),
    }
  } finally {
    await database.close()
  }
}
