import { beijingDay } from '../../domain/kernel/calendar'
import type { Clock } from './clock'
import type { Database } from './database'
import type { Log } from './log'

/** Upper ends of the classes a call's time falls into, ms: each half as long again as the one before, up to what a phone waits. */
export const timeClasses = [
  1, 2, 3, 5, 8, 12, 18, 27, 40, 60, 90, 135, 200, 300, 450, 675, 1_000, 1_500, 2_250, 3_400, 5_000, 7_500, 15_000,
] as const
const LONGEST = timeClasses[timeClasses.length - 1] as number

const EVERY_MS = 60_000

/** Where the counts go, and by which day. */
interface Parts {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
}

/** Notes how long a call took; never throws. */
export type CallTimes = (parts: Parts, procedure: string, ms: number) => Promise<void>

/**
 * Counts calls by procedure and class of time: in memory, and once a minute into a row of the day, so that a look-up costs no
 * write. The first call of an instance is put on record at once: the slowest ones are those of a cold start. What an instance
 * counted in its last minute is lost with it.
 */
export function callTimes(now: () => number = Date.now): CallTimes {
  const counts = new Map<string, number>()
  let keptAt = Number.NEGATIVE_INFINITY
  return async ({ database, clock, log }, procedure, ms) => {
    const at_most_ms = timeClasses.find((end) => ms <= end) ?? LONGEST
    const key = `${procedure}|${at_most_ms}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
    if (now() - keptAt < EVERY_MS) return
    keptAt = now()
    // in one order everywhere: two instances that write the same rows must not wait for each other
    const taken = [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
    counts.clear()
    try {
      const day = beijingDay((await clock.now()).toISOString())
      await database.query
        .insertInto('call_time')
        .values(taken.map(([of, calls]) => ({ day, calls, ...parted(of) })))
        .onConflict((conflict) =>
          conflict
            .columns(['day', 'procedure', 'at_most_ms'])
            .doUpdateSet(({ eb, ref }) => ({ calls: eb('call_time.calls', '+', ref('excluded.calls')) })),
        )
        .execute()
    } catch (error) {
      // a count is not worth anybody's answer
      log.error('call-times', { status: 'failed', reason: error instanceof Error ? error.name : 'unknown' })
    }
  }
}

function parted(key: string): { procedure: string; at_most_ms: number } {
  const [procedure = '', end] = key.split('|')
  return { procedure, at_most_ms: Number(end) }
}
