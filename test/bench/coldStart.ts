import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { budgets } from '../../config/budgets'
import { buildFunctions } from '../../config/buildFunctions'
import { percentile, printTable } from './timing'

const ROUNDS = 25

interface Start {
  /** ms from starting Node to its end */
  readonly clock: number
  /** ms of the processor's time, all threads */
  readonly processor: number
}

/**
 * What loading each deployed function costs over a bare start of Node: by turns, so that a neighbour on the machine slows all
 * alike. Nothing is called: what a database takes to answer is not the bundle's. The budget is held against the processor's
 * time, which a neighbour changes least; on a quiet machine the clock says the same.
 */
export async function coldStart(flags: ReadonlyMap<string, string>): Promise<void> {
  const rounds = Number(flags.get('rounds') ?? ROUNDS)
  // nothing of ours is installed above it: a bundle that needs a neighbour would fail here as it does in the cloud
  const out = mkdtempSync(join(tmpdir(), 'functions-'))
  try {
    const built = await buildFunctions(out)
    const bare: Start[] = []
    const loaded = built.map(() => [] as Start[])
    for (let round = 0; round < rounds; round += 1) {
      bare.push(startOnce(''))
      built.forEach(({ file }, index) => void loaded[index]?.push(startOnce(`require(${JSON.stringify(file)});`)))
    }
    const over = (starts: readonly Start[], kind: keyof Start) => median(starts, kind) - median(bare, kind)
    const rows = built.map(({ name, gzip }, index) => {
      const starts = loaded[index] ?? []
      const budget = budgets.functions[name]
      const kept = gzip <= budget.gzip && over(starts, 'processor') <= budget.start
      return { name, gzip, budget, clock: over(starts, 'clock'), processor: over(starts, 'processor'), kept }
    })
    console.log(`bare Node ${median(bare, 'clock').toFixed(0)} ms, ${rounds} starts each, medians`)
    printTable([
      ['function', 'KB gzip', 'of', '+ ms of processor', 'of', '+ ms by the clock', 'kept'],
      ...rows.map(({ name, gzip, budget, clock, processor, kept }) => [
        name,
        (gzip / 1024).toFixed(1),
        String(budget.gzip / 1024),
        processor.toFixed(1),
        String(budget.start),
        clock.toFixed(1),
        kept ? 'yes' : 'no',
      ]),
    ])
    if (rows.some(({ kept }) => !kept)) process.exitCode = 1
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

function startOnce(script: string): Start {
  const program = `${script}const { user, system } = process.cpuUsage(); process.stdout.write(String(user + system)); process.exit()`
  const started = performance.now()
  const used = execFileSync(process.execPath, ['-e', program], { env: {}, encoding: 'utf8' })
  return { clock: performance.now() - started, processor: Number(used) / 1_000 }
}

function median(starts: readonly Start[], kind: keyof Start): number {
  return percentile(
    starts.map((start) => start[kind]).sort((one, other) => one - other),
    0.5,
  )
}
