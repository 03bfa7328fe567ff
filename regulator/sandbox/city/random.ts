/**
 * A seeded generator of pseudo-random numbers: SplitMix-style mixing of (seed, index) into the state of sfc32 (Chris
 * Doty-Humphrey's Small Fast Counter). The same (seed, index) gives the same sequence on every machine, so one merchant
 * can be made again without the others. Not for anything secret.
 */
export class Random {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(seed: number, index: number) {
    this.a = mix(seed ^ 0x9e3779b9)
    this.b = mix(this.a ^ index)
    this.c = mix(this.b ^ Math.floor(index / 0x1_0000_0000) ^ seed)
    for (let round = 0; round < 8; round += 1) this.next()
  }

  /** 0 ≤ value < 1, 32 bits. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return (sum >>> 0) / 0x1_0000_0000
  }

  /** A whole number, both ends included; `from` when the range is empty. */
  whole(from: number, to: number): number {
    return to <= from ? from : from + Math.floor(this.next() * (to - from + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** Picks by weight; weights need not sum to 1. */
  weighted<T>(rows: readonly (readonly [weight: number, value: T])[]): T {
    let rest = this.next() * rows.reduce((total, [weight]) => total + weight, 0)
    for (const [weight, value] of rows) {
      rest -= weight
      if (rest < 0) return value
    }
    const last = rows[rows.length - 1]
    if (!last) throw new Error('nothing to pick from')
    return last[1]
  }

  /** `amount` different items in the order of the list. */
  some<T>(list: readonly T[], amount: number): T[] {
    let wanted = Math.min(amount, list.length)
    let left = list.length
    return list.filter(() => {
      const taken = this.next() * left < wanted
      left -= 1
      if (taken) wanted -= 1
      return taken
    })
  }
}

/** A 32-bit finaliser: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let mixed = (value + 0x9e3779b9) | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return mixed ^ (mixed >>> 15)
}
