const second = 1_000
const minute = 60 * second

interface Watch {
  /** When the page was shown, or the person last did something to the case. Milliseconds since the epoch, like all of these. */
  readonly since: number
  /** When something about the case last changed while it was watched. */
  readonly changedAt: number
  readonly now: number
}

/** How long to wait before asking again: 2 s in the first minute, then 4 s, and 15 s once nothing has changed for two minutes. */
export function pollDelay({ since, changedAt, now }: Watch): number {
  if (now - since < minute) return 2 * second
  return now - Math.max(since, changedAt) >= 2 * minute ? 15 * second : 4 * second
}

/** After a failure there is no hurry. */
export const delayAfterFailure = 15 * second
