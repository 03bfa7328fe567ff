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
  // whatever is called, by however many people from one address: twenty a second is a whole office park
  address: { burst: 1_200, everySeconds: 0.05 },
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

/** Callers after whom the memory is turned over: who has not called for as many others is forgotten, nobody else is. */
const MOST_CALLERS = 20_000

/** One caller's buckets. */
type Buckets = { [name in LimitName]?: { tokens: number; at: number } }

/**
 * Counts per instance, in memory: a look-up must not cost a write. A caller spread over many instances gets more than one
 * bucket, which bounds a single abuser well enough; the gateway in front limits the rest.
 */
export function limiter(now: () => number = Date.now) {
  // those who called lately, and those who called before them: cheaper than keeping all in order at every call
  let lately = new Map<string, Buckets>()
  let before = new Map<string, Buckets>()
  const bucketsOf = (caller: string): Buckets => {
    const found = lately.get(caller)
    if (found) return found
    const buckets = before.get(caller) ?? {}
    if (lately.size >= MOST_CALLERS) {
      before = lately
      lately = new Map()
    }
    lately.set(caller, buckets)
    return buckets
  }
  /** @returns 0 when allowed, otherwise the seconds to wait */
  const allow = (name: LimitName, caller: string): number => {
    const { burst, everySeconds } = limits[name]
    const at = now()
    const buckets = bucketsOf(caller)
    buckets[name] ??= { tokens: burst, at }
    const bucket = buckets[name]
    bucket.tokens = Math.min(burst, bucket.tokens + (at - bucket.at) / 1000 / everySeconds)
    bucket.at = at
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) * everySeconds)
    bucket.tokens -= 1
    return 0
  }
  /** Undoes one count. */
  const giveBack = (name: LimitName, caller: string): void => {
    const bucket = bucketsOf(caller)[name]
    if (bucket) bucket.tokens = Math.min(limits[name].burst, bucket.tokens + 1)
  }
  return { allow, giveBack }
}
