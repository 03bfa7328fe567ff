/** The time port: real in production; simulated where a sandbox may fast-forward the day. */
export interface Clock {
  now(): Promise<Date>
}

export const realClock: Clock = { now: async () => new Date() }

/** How long an answer of the sandbox is used, ms: short enough that a fast-forward shows at once. */
const FRESH_FOR = 400

/**
 * The sandbox's clock. Asks at most once every 400 ms; while the sandbox is down the last known shift is used, because a
 * regulator that is away must not stop our own clock.
 */
export function sandboxClock(baseUrl: string): Clock {
  let offsetMs = 0
  let askedAt = 0
  const ask = async () => {
    askedAt = Date.now()
    try {
      const answer = await fetch(`${baseUrl}/sandbox/clock`, { signal: AbortSignal.timeout(500) })
      const { now } = (await answer.json()) as { now: string }
      offsetMs = Date.parse(now) - Date.now()
    } catch {
      // keep the last shift
    }
  }
  return {
    now: async () => {
      if (Date.now() - askedAt > FRESH_FOR) await ask()
      return new Date(Date.now() + offsetMs)
    },
  }
}
