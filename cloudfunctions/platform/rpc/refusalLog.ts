import type { Caller } from '../identity'

const WINDOW_MS = 60_000
/** Most callers remembered; the one that has been refused for longest is forgotten first. */
const MOST_CALLERS = 5_000

/**
 * Keeps a flood out of the log: of a caller that is refused again and again one line a minute is written.
 *
 * @returns how many refusals of this caller to write down now; 0 to write nothing
 */
export function refusalLog(now: () => number = Date.now): (caller: Caller) => number {
  const unwritten = new Map<string, { since: number; refusals: number }>()
  return ({ openid, address }) => {
    const key = openid ?? address
    const kept = unwritten.get(key)
    if (kept && now() - kept.since < WINDOW_MS) {
      kept.refusals += 1
      return 0
    }
    unwritten.delete(key)
    unwritten.set(key, { since: now(), refusals: 0 })
    if (unwritten.size > MOST_CALLERS) unwritten.delete(unwritten.keys().next().value as string)
    return (kept?.refusals ?? 0) + 1
  }
}
