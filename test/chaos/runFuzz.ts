import { fuzzHouse } from './fuzzHouse'
import { targets } from './fuzzTargets'
import { noDoor } from './noDoor'
import { chance } from './random'

export interface FuzzFinding {
  readonly target: string
  readonly problem: 'internal error' | 'shows the inside' | 'slow' | 'threw'
  readonly sent: string
  /** what the functions logged about it */
  readonly logged: string
}

export interface FuzzReport {
  readonly inputs: number
  readonly byTarget: Readonly<Record<string, number>>
  /** answers by their code or status, the most frequent first */
  readonly answers: readonly (readonly [string, number])[]
  readonly findings: readonly FuzzFinding[]
  /** longest time one call kept the processor busy, ms */
  readonly slowest: number
  readonly ms: number
}

/** The processor's time, because on a busy machine the clock on the wall says more about the neighbours. */
const SLOW_MS = 1_000
const inside =
  /\s+at .+:\d+:\d+|\.[tj]s:\d+|node_modules|cloudfunctions\/|syntax error|violates |relation "|RangeError|TypeError/
const MOST_FINDINGS = 40

/** Sends so many malformed inputs to the deployed functions, one after the other. */
export async function runFuzz(inputs: number, seed: number): Promise<FuzzReport> {
  const started = performance.now()
  const house = await fuzzHouse({ door: noDoor, limited: false })
  const random = chance(seed)
  const byTarget = new Map<string, number>()
  const answers = new Map<string, number>()
  const findings: FuzzFinding[] = []
  let slowest = 0
  try {
    for (let index = 0; index < inputs && findings.length < MOST_FINDINGS; index += 1) {
      const target = drawTarget(random.next())
      count(byTarget, target.name)
      house.takeErrors()
      const before = process.cpuUsage()
      const heard = await target.run(house, random, index).catch((error: unknown) => ({ error }))
      const used = process.cpuUsage(before)
      const busy = (used.user + used.system) / 1_000
      slowest = Math.max(slowest, busy)
      const report = (problem: FuzzFinding['problem'], sent: unknown, more = '') =>
        findings.push({
          target: target.name,
          problem,
          sent: short(sent),
          logged: [...house.takeErrors(), more].join(' '),
        })
      if ('error' in heard) {
        report('threw', '', heard.error instanceof Error ? (heard.error.stack ?? '') : String(heard.error))
        continue
      }
      count(answers, answerOf(heard.text))
      if (heard.failed) report('internal error', heard.sent)
      else if (inside.test(heard.text)) report('shows the inside', heard.sent, heard.text.slice(0, 300))
      else if (busy > SLOW_MS) report('slow', heard.sent, `${Math.round(busy)} ms`)
    }
  } finally {
    await house.close()
  }
  return {
    inputs: [...byTarget.values()].reduce((sum, each) => sum + each, 0),
    byTarget: Object.fromEntries(byTarget),
    answers: [...answers].sort((one, other) => other[1] - one[1]),
    findings,
    slowest: Math.round(slowest),
    ms: Math.round(performance.now() - started),
  }
}

function drawTarget(at: number) {
  let upTo = 0
  const found = targets.find(({ share }) => {
    upTo += share
    return at < upTo
  })
  return found ?? (targets[0] as (typeof targets)[number])
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

function answerOf(text: string): string {
  return /^\{"ok":true/.test(text) ? 'ok' : (/"code":"([a-z-]+)"/.exec(text)?.[1] ?? text.slice(0, 3))
}

function short(sent: unknown): string {
  try {
    return (JSON.stringify(sent) ?? '').slice(0, 600)
  } catch {
    return '(too deep to show)'
  }
}
