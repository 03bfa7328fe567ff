import { randomStream } from '../bench/timing'

/** Choices that repeat with their seed. */
export interface Chance {
  /** a number in [0, 1) */
  next(): number
  /** true so often out of one */
  yes(share: number): boolean
  /** least … most, both included */
  whole(least: number, most: number): number
  pick<T>(items: readonly T[]): T
}

export function chance(seed: number): Chance {
  const next = randomStream(seed)
  return {
    next,
    yes: (share) => next() < share,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
  }
}
