const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Waits between tries to hand something to the regulator; the last one repeats. */
const waits = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR] as const

/** After this long a person must look: the row becomes `needs-attention` with the reason. */
export const giveUpAfter = 48 * HOUR

/**
 * How long to wait before the next try, in ms, with jitter of ±20 % so that a thousand rows do not return at once.
 *
 * @param attempts tries made so far, ≥ 1
 * @param random 0 ≤ random < 1
 * @param retryAfter seconds the regulator asked for, which wins when longer
 */
export function nextWait(attempts: number, random: number, retryAfter = 0): number {
  const wait = waits[Math.min(attempts, waits.length) - 1] ?? 4 * HOUR
  return Math.max(Math.round(wait * (0.8 + 0.4 * random)), retryAfter * 1000)
}
