/** Failures within the window that open the circuit, and how long it then stays open, ms. */
export interface BreakerLimits {
  readonly failures: number
  readonly window: number
  readonly pause: number
}

const defaultLimits: BreakerLimits = { failures: 5, window: 30_000, pause: 30_000 }

export type BreakerState = 'closed' | 'open' | 'half-open'

/**
 * Circuit breaker: after five failures in 30 s nothing is sent for 30 s, then a single probe decides. Keeps a backend that is
 * down from being hammered, and our own calls from waiting for it.
 */
export interface Breaker {
  /** Milliseconds to wait; 0 when the call may go out. Taking the probe's place counts as going out. */
  enter(): number
  succeeded(): void
  failed(): void
  state(): BreakerState
}

/** @param clock milliseconds; injected so that tests need not wait */
export function breaker(clock: () => number, limits: BreakerLimits = defaultLimits): Breaker {
  let failures: number[] = []
  let openUntil: number | undefined
  let probing = false

  return {
    enter() {
      if (openUntil === undefined) return 0
      const wait = openUntil - clock()
      if (wait > 0) return wait
      if (probing) return limits.pause
      probing = true
      return 0
    },
    succeeded() {
      failures = []
      openUntil = undefined
      probing = false
    },
    failed() {
      const now = clock()
      failures = [...failures.filter((at) => now - at < limits.window), now]
      if (probing || failures.length >= limits.failures) openUntil = now + limits.pause
      probing = false
    },
    state() {
      if (openUntil === undefined) return 'closed'
      return clock() < openUntil ? 'open' : 'half-open'
    },
  }
}
