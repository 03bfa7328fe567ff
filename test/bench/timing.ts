/** A fixed-seed stream of numbers in [0, 1): the same questions in every run (mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** @returns how long each call took, ms, shortest first; the first tenth is run once before to warm up */
export async function timeEach<T>(inputs: readonly T[], run: (input: T) => Promise<unknown>): Promise<number[]> {
  for (const input of inputs.slice(0, Math.ceil(inputs.length / 10))) await run(input)
  const samples: number[] = []
  for (const input of inputs) {
    const started = performance.now()
    await run(input)
    samples.push(performance.now() - started)
  }
  return samples.sort((one, other) => one - other)
}

/**
 * What a way of doing something took: by the clock, and of the processor's time, this process and a database server's session
 * together; ms, shortest first.
 */
export interface Taken {
  readonly clock: number[]
  readonly processor: number[]
}

const MOST_BY_PROCESSOR = 200

/**
 * Two ways to do the same by turns, so that a neighbour on the machine slows both alike.
 *
 * @param elsewhere processor time spent in another process for us so far, ms
 */
export async function timeByTurns<T>(
  inputs: readonly T[],
  first: (input: T) => Promise<unknown>,
  second: (input: T) => Promise<unknown>,
  elsewhere: () => number = () => 0,
): Promise<[Taken, Taken]> {
  const ways = [first, second] as const
  const taken: [Taken, Taken] = [
    { clock: [], processor: [] },
    { clock: [], processor: [] },
  ]
  // each begins as often as the other: whoever is second finds the pages of the first in memory
  const byTurns = async (some: readonly T[], measure: (way: 0 | 1, input: T) => Promise<unknown>) => {
    for (const [turn, input] of some.entries())
      for (const way of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) await measure(way, input)
  }
  await byTurns(inputs.slice(0, Math.ceil(inputs.length / 10)), (way, input) => ways[way](input))
  await byTurns(inputs, async (way, input) => {
    const started = performance.now()
    await ways[way](input)
    taken[way].clock.push(performance.now() - started)
  })
  // apart: asking the system for these figures is more work than some look-ups, and puts them out of the processor's caches
  await byTurns(inputs.slice(0, MOST_BY_PROCESSOR), async (way, input) => {
    const used = process.cpuUsage()
    const before = elsewhere()
    await ways[way](input)
    const { user, system } = process.cpuUsage(used)
    taken[way].processor.push((user + system) / 1_000 + elsewhere() - before)
  })
  for (const { clock, processor } of taken) for (const all of [clock, processor]) all.sort((one, other) => one - other)
  return taken
}

/** The nearest-rank percentile of sorted samples. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Rows as an aligned table on stdout, the first row as its head. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  console.log([line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n'))
}
