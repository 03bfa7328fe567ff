import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { syncDirectory } from '../../cloudfunctions/credit'
import type { Platform } from '../../cloudfunctions/platform'
import type { MerchantSnapshot } from '../../domain/credit'
import { beijingDay } from '../../domain/kernel/calendar'
import { generateCity, readTradeNames } from '../../regulator/sandbox/city'
import { bruteForce, type PlainMerchant, plainMerchant } from '../cloudfunctions/credit/bruteForce'
import { feedOf } from '../cloudfunctions/credit/feedOf'
import { type BenchPlatform, benchPlatform } from './benchPlatform'
import { lookupQuestions, type Question } from './lookupQuestions'
import { percentile, printTable, randomStream, timeEach } from './timing'

const SEED = 20_261_122
const DAY = '2026-11-20T02:00:00.000Z'
const TRADE_NAMES = join(__dirname, '../../../shared/data/trade-names.txt.gz')

/**
 * The look-up over a directory: the procedure alone, through the whole router, and a plain `like` scan of the same rows in
 * the same run; every answer compared with reading everything.
 */
export async function lookup(flags: ReadonlyMap<string, string>): Promise<void> {
  const merchants = Number(flags.get('merchants') ?? 12_000)
  const queries = Math.max(200, Number(flags.get('queries') ?? 200))
  const tradeNames = readTradeNames(existsSync(TRADE_NAMES) ? TRADE_NAMES : undefined)
  const city = [...generateCity({ seed: SEED, merchants, today: beijingDay(DAY), tradeNames })]
  const register = city.map(plainMerchant)
  const questions = lookupQuestions(register, queries, randomStream(SEED))
  console.log(`${merchants} merchants, ${tradeNames.length} trade names, ${queries} queries a row, times in ms`)

  const engines = process.env.DATABASE_URL ? (['embedded', 'server'] as const) : (['embedded'] as const)
  for (const engine of engines) {
    const platform = await benchPlatform(engine, feedOf(city.map(change)), new Date(DAY))
    try {
      await measure(engine, platform, register, questions)
    } finally {
      await platform.close()
    }
  }
}

function change(merchant: MerchantSnapshot, index: number) {
  return { position: index + 1, uscc: merchant.uscc, merchant }
}

async function measure(
  engine: string,
  platform: BenchPlatform,
  register: readonly PlainMerchant[],
  kinds: Readonly<Record<string, readonly Question[]>>,
): Promise<void> {
  const started = performance.now()
  const { changed } = await syncDirectory(platform)
  console.log(`\n${engine}: ${changed} merchants loaded in ${Math.round(performance.now() - started)} ms`)

  const rows = [
    ['look-up', 'procedure p50', 'p99', 'whole call p50', 'p99', 'scan p50', 'p99', 'scan/procedure', 'right'],
  ]
  for (const [kind, questions] of Object.entries(kinds)) {
    let right = 0
    for (const question of questions) right += isRight(register, question, await platform.call(question.words)) ? 1 : 0
    const alone = await timeEach(questions, ({ words }) => platform.run(words))
    const whole = await timeEach(questions, ({ words }) => platform.call(words))
    const scan = await withoutIndexes(platform, () => timeEach(questions, (question) => plainScan(platform, question)))
    const times = [alone, whole, scan].flatMap((sorted) => [percentile(sorted, 0.5), percentile(sorted, 0.99)])
    const ratio = percentile(scan, 0.5) / percentile(alone, 0.5)
    rows.push([kind, ...times.map((ms) => ms.toFixed(2)), `${ratio.toFixed(1)}×`, `${right}/${questions.length}`])
  }
  printTable(rows)
}

/** Where there are more hits than are ranked, any of them is right, in a full page. */
function isRight(register: readonly PlainMerchant[], { words, uscc }: Question, found: readonly string[]): boolean {
  if (uscc) return found.length === 1 && found[0] === uscc
  const truth = bruteForce(register, words)
  if (!truth) return false
  const expected = truth.lines.map((line) => line.uscc)
  if (truth.names <= 1_000) return JSON.stringify(found) === JSON.stringify(expected.slice(0, 20))
  const all = new Set(expected)
  return found.length === 20 && found.every((code) => all.has(code))
}

/** What one would write without thinking of an index: the same columns, order and page. */
async function plainScan({ database }: Platform, { words, uscc }: Question): Promise<void> {
  const condition = uscc ? sql`uscc = ${uscc}` : sql`folded like ${`%${words}%`}`
  await sql`
    select uscc, name, kind, status, division, address, residential from merchant where ${condition}
    order by folded = ${words} desc, status in ('active', 'dormant') desc, starts_with(folded, ${words}) desc,
      length(folded), uscc
    limit 21`.execute(database.query)
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
