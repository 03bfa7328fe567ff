/** A token bucket: `burst` at once, then one every `everySeconds`. */
export interface Limit {
  readonly burst: number
  readonly everySeconds: number
}

/** What one person, or one address where nobody is signed in, may do. Generous for people, tight for machines. */
export const limits = {
  lookUp: { burst: 60, everySeconds: 0.5 },
  // over a day: no person needs a thousand look-ups, a harvester needs a million
  lookUpDay: { burst: 600, everySeconds: 60 },
  // one address may be a whole office or a mobile carrier's gate, however many people it says it is
  lookUpAddress: { burst: 3_000, everySeconds: 1 },
  // the sixth page of the same words and further
  deepPage: { burst: 20, everySeconds: 30 },
  read: { burst: 120, everySeconds: 0.25 },
  file: { burst: 10, everySeconds: 60 },
  // each costs a hundredth of a second of the processor and a file that lives for some minutes
  print: { burst: 20, everySeconds: 15 },
  // one filing of several people is many small steps
  joint: { burst: 60, everySeconds: 5 },
  upload: { burst: 30, everySeconds: 10 },
  // guesses at the query code of an anonymous case, by address and by case
  secret: { burst: 5, everySeconds: 60 },
  // codes of an authenticator, by address (an office shares one) and by staff number
  signIn: { burst: 20, everySeconds: 10 },
  // an officer works through a queue
  desk: { burst: 120, everySeconds: 0.5 },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitName = keyof typeof limits

/** Most callers remembered per instance; the ones idle longest are forgotten first. */
const MOST_CALLERS = 20_000

/**
 * Counts per instance, in memory: a look-up must not cost a write. A caller spread over many instances gets more than one
 * bucket, which bounds a single abuser well enough; the gateway in front limits the rest.
 */
export function limiter(now: () => number = Date.now) {
  const buckets = new Map<string, { tokens: number; at: number }>()
  /** @returns 0 when allowed, otherwise the seconds to wait */
  const allow = (name: LimitName, caller: string): number => {
    const limit = limits[name]
    const key = `${name}|${caller}`
    const at = now()
    const bucket = buckets.get(key) ?? { tokens: limit.burst, at }
    buckets.delete(key)
    const tokens = Math.min(limit.burst, bucket.tokens + (at - bucket.at) / 1000 / limit.everySeconds)
    const allowed = tokens >= 1
    buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at })
    if (buckets.size > MOST_CALLERS) buckets.delete(buckets.keys().next().value as string)
    return allowed ? 0 : Math.ceil((1 - tokens) * limit.everySeconds)
  }
  /** Undoes one count. */
  const giveBack = (name: LimitName, caller: string): void => {
    const bucket = buckets.get(`${name}|${caller}`)
    if (bucket) bucket.tokens = Math.min(limits[name].burst, bucket.tokens + 1)
  }
  return { allow, giveBack }
}
