import { randomUUID } from 'node:crypto'
import { deliver } from '../../cloudfunctions/cases'
import { drain } from '../../cloudfunctions/platform'
import { type TestPlatform, testPlatform } from '../cloudfunctions/harness'
import { soundFiling } from '../sound/complaint'
import { Crash, type FaultKind, faultKinds, faults, faultyGateway } from './faults'
import { type Chance, chance } from './random'
import { runningRegulator } from './runningRegulator'

export interface ScheduleReport {
  readonly schedules: number
  readonly filings: number
  readonly withdrawals: number
  /** writes that failed in the middle of their transaction */
  readonly brokenWrites: number
  /** copies of a write sent besides the first */
  readonly repeatedWrites: number
  readonly faults: Readonly<Record<FaultKind, number>>
  /** acknowledged and not at the regulator */
  readonly lost: number
  /** at the regulator more often than filed, or under two numbers */
  readonly doubled: number
  /** at the regulator without having been acknowledged */
  readonly unasked: number
  readonly ms: number
}

const START = Date.parse('2026-11-20T02:00:00.000Z')
/** Rounds in which things go wrong; after them the line is sound and everything has to arrive. */
const BAD_ROUNDS = 5
const MOST_ROUNDS = 40
const WRITTEN = ['case_file', 'case_event', 'outbox', 'audit', 'idempotency', 'person'] as const

/**
 * Random schedules of filing, withdrawing and handing over, with crashes, lost answers, repeats and several drainers at
 * once, against the real sandbox process and the real functions over a database.
 *
 * @param options.freshKeys a client that forgets its idempotency keys: shows that the measure sees what is doubled
 */
export async function runSchedules(
  count: number,
  seed: number,
  { freshKeys = false }: { freshKeys?: boolean } = {},
): Promise<ScheduleReport> {
  const started = performance.now()
  const regulator = await runningRegulator()
  const random = chance(seed)
  const drawn = faults(random)
  const platform = await testPlatform(faultyGateway(regulator.gateway, drawn))
  const tally = { brokenWrites: 0, repeatedWrites: 0 }
  const acknowledged: string[] = []
  const withdrawn: string[] = []
  let doubled = 0
  try {
    await breakable(platform)
    for (let index = 0; index < count; index += 1) {
      platform.setNow(new Date(START + index * 60_000).toISOString())
      const told = await runOne({ platform, random, drawn, tally, freshKeys })
      acknowledged.push(...told.cases)
      withdrawn.push(...told.withdrawn)
      doubled += told.doubled
    }
  } catch (error) {
    await regulator.close()
    throw error
  } finally {
    await platform.close()
  }
  const books = await regulator.close()
  const expected = new Set(acknowledged)
  const acts = withdrawn.map((caseNumber) => `${caseNumber} withdraw`)
  return {
    schedules: count,
    filings: acknowledged.length,
    withdrawals: withdrawn.length,
    ...tally,
    faults: Object.fromEntries(
      faultKinds.map((kind) => [kind, drawn.counts.get(kind) ?? 0]),
    ) as ScheduleReport['faults'],
    lost: missing(acknowledged, books.cases) + missing(acts, books.acts),
    doubled:
      doubled + (books.cases.length - new Set(books.cases).size) + (books.acts.length - new Set(books.acts).size),
    unasked: books.cases.filter((caseNumber) => !expected.has(caseNumber)).length,
    ms: Math.round(performance.now() - started),
  }
}

interface Stage {
  readonly platform: TestPlatform
  readonly random: Chance
  readonly drawn: ReturnType<typeof faults>
  readonly freshKeys: boolean
  readonly tally: { brokenWrites: number; repeatedWrites: number }
}

async function runOne(stage: Stage): Promise<{ cases: string[]; withdrawn: string[]; doubled: number }> {
  const { platform, random, drawn } = stage
  const person = randomUUID()
  const cases: string[] = []
  const withdrawn: string[] = []
  let doubled = 0
  for (let left = random.whole(1, 3); left > 0; left -= 1) {
    drawn.share = 0.5
    const filed = await insist<{ caseNumber: string }>(stage, 'cases.submit', soundFiling, person)
    doubled += filed.distinct - 1
    cases.push(filed.data.caseNumber)
    if (random.yes(0.5)) await drainers(stage)
    // a second withdrawal under another key is refused, which is right, and would end the schedule
    if (!stage.freshKeys && random.yes(0.4)) {
      const input = { caseNumber: filed.data.caseNumber, act: 'withdraw', data: {} }
      await insist(stage, 'cases.act', input, person)
      withdrawn.push(filed.data.caseNumber)
    }
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    drawn.share = round < BAD_ROUNDS ? 0.5 : 0
    await drainers(stage)
    const next = await nextDue(platform)
    if (next === undefined) break
    platform.setNow(new Date(next.getTime() + 1_000).toISOString())
  }
  drawn.share = 0
  return { cases, withdrawn, doubled }
}

/** A client that repeats its write, with its key, until it has been told that it worked. */
async function insist<T>(stage: Stage, procedure: string, input: unknown, person: string) {
  const { platform, random, tally, freshKeys } = stage
  const key = randomUUID()
  const answers = new Set<string>()
  let data: T | undefined
  for (let attempt = 0; data === undefined; attempt += 1) {
    if (attempt > 50) throw new Error(`${procedure} was never acknowledged`)
    const breaks = attempt < 4 && random.yes(0.3)
    await platform.database.script('truncate broken')
    if (breaks) await platform.database.script(`insert into broken values ('${random.pick(WRITTEN)}')`)
    const copies = random.whole(1, 3)
    tally.repeatedWrites += attempt === 0 ? copies - 1 : copies
    const replies = await Promise.all(
      Array.from({ length: copies }, () =>
        platform.call<T>(procedure, input, { person, key: freshKeys ? randomUUID() : key }),
      ),
    )
    for (const reply of replies) {
      if (!reply.ok && reply.error.code !== 'internal') throw new Error(`${procedure}: ${reply.error.code}`)
      if (!reply.ok) tally.brokenWrites += 1
      // the answer of a write that worked may be lost on its way to the phone
      else {
        answers.add(JSON.stringify(reply.data))
        if (attempt > 3 || random.yes(0.7)) data = reply.data
      }
    }
  }
  await platform.database.script('truncate broken')
  return { data, distinct: answers.size }
}

/** One to three drainers at once; one that crashes stays where it was. */
async function drainers({ platform, random, drawn }: Stage): Promise<void> {
  const one = () =>
    drain(platform, async (row) => {
      const outcome = await deliver(platform, row)
      if (drawn.draw(['crash before it is noted'])) throw new Crash()
      return outcome
    }).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error
    })
  await Promise.all(Array.from({ length: random.whole(1, 3) }, one))
}

async function nextDue(platform: TestPlatform): Promise<Date | undefined> {
  const row = await platform.database.query
    .selectFrom('outbox')
    .select('due_at')
    .where('status', '<>', 'delivered')
    .orderBy('due_at', 'desc')
    .executeTakeFirst()
  return row?.due_at
}

/** Lets a write to a table fail in the middle of its transaction, as a machine that stops would. */
async function breakable(platform: TestPlatform): Promise<void> {
  const triggers = WRITTEN.map(
    (table) => `create trigger broken before insert or update on ${table} for each row execute function break_down();`,
  ).join('\n')
  await platform.database.script(`
    create table broken (name text);
    create function break_down() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from broken where name = tg_table_name) then raise exception 'crash'; end if;
        return new;
      end $$;
    ${triggers}`)
}

function missing(wanted: readonly string[], present: readonly string[]): number {
  const there = new Set(present)
  return wanted.filter((item) => !there.has(item)).length
}
