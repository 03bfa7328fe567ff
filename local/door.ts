/** Refusals a caller may collect before it is no longer listened to: a person who taps again and again stays below. */
const REFUSALS = 20
/** One of them is forgotten in so many seconds. */
const FORGET_SECONDS = 1
/** Longest rest, in seconds: what is longer is said by the limit itself, once a rest. */
const LONGEST_REST = 60
/** Calls of one caller that run at the same time. A browser sends six at once, and few of them stay. */
const AT_ONCE = 4
/** Calls of one caller that wait for one of these. */
const WAITING = 100
/** Callers remembered; who was heard of last longest ago is forgotten first. */
const CALLERS = 20_000

interface Known {
  refusals: number
  /** ms */
  at: number
  /** not listened to before then, ms */
  restsUntil: number
}

interface Turns {
  running: number
  readonly waiting: (() => void)[]
}

/**
 * Who is let in, decided before a call is read. A caller is a signed-in person, or an address where nobody is signed in.
 * Whoever goes on calling after having been told to wait is not listened to until that wait is over; and nobody has more than a
 * few calls under way, so that what one has waiting stands in front of one's own calls only.
 */
export interface Door {
  /** seconds this caller still has to wait; 0 lets it in */
  rest(caller: string): number
  /** the caller was refused and told to wait so long */
  told(caller: string, seconds: number): void
  /** runs when it is the caller's turn; undefined, and nothing is run, when too many of its calls wait already */
  takeTurn<T>(caller: string, run: () => Promise<T>): Promise<T> | undefined
}

export function door(now: () => number = () => performance.now()): Door {
  const known = new Map<string, Known>()
  const turns = new Map<string, Turns>()

  const rest = (caller: string): number => {
    const left = (known.get(caller)?.restsUntil ?? 0) - now()
    return left > 0 ? Math.ceil(left / 1000) : 0
  }
  const told = (caller: string, seconds: number): void => {
    const at = now()
    const before = known.get(caller) ?? { refusals: 0, at, restsUntil: 0 }
    const kept = Math.max(0, before.refusals - (at - before.at) / 1000 / FORGET_SECONDS)
    const refusals = Math.min(REFUSALS, kept + 1)
    const restsUntil = refusals >= REFUSALS ? at + Math.min(seconds, LONGEST_REST) * 1000 : 0
    known.delete(caller)
    known.set(caller, { refusals, at, restsUntil: Math.max(before.restsUntil, restsUntil) })
    if (known.size > CALLERS) known.delete(known.keys().next().value as string)
  }
  const start = async <T>(caller: string, own: Turns, run: () => Promise<T>): Promise<T> => {
    if (own.running >= AT_ONCE) await new Promise<void>((resolve) => void own.waiting.push(resolve))
    else own.running += 1
    try {
      return await run()
    } finally {
      const next = own.waiting.shift()
      // the next one takes over this turn
      if (next) next()
      else {
        own.running -= 1
        if (own.running === 0) turns.delete(caller)
      }
    }
  }
  const takeTurn = <T>(caller: string, run: () => Promise<T>): Promise<T> | undefined => {
    const own = turns.get(caller) ?? { running: 0, waiting: [] }
    if (own.waiting.length >= WAITING) return undefined
    turns.set(caller, own)
    return start(caller, own, run)
  }
  return { rest, told, takeTurn }
}
