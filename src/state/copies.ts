import { readStored, removeStored, writeStored } from '@/platform'

/** The last answer to a question, for when the network is away; always shown with its moment. */
export interface Copy<T> {
  readonly data: T
  /** Instant at which the server said it. */
  readonly at: string
}

interface Entry {
  readonly key: string
  readonly personal: boolean
}

const indexKey = 'copies'
/** The newest forty questions are remembered, none above 100,000 characters: at most 4 of WeChat's 10 MB. */
const most = 40
const largest = 100_000

const stored = (key: string) => `copy:${key}` as const
const entries = (): readonly Entry[] => readStored<Entry[]>(indexKey) ?? []

export function readCopy<T>(key: string): Copy<T> | undefined {
  return readStored<Copy<T>>(stored(key))
}

/** @param personal forgotten at sign-out, because the next person at this phone may be another one */
export function keepCopy<T>(key: string, data: T, personal: boolean, now: Date = new Date()): void {
  if (JSON.stringify(data).length > largest) return
  if (!writeStored(stored(key), { data, at: now.toISOString() } satisfies Copy<T>)) return
  const all = [{ key, personal }, ...entries().filter((entry) => entry.key !== key)]
  for (const old of all.slice(most)) removeStored(stored(old.key))
  writeStored(indexKey, all.slice(0, most))
}

export function forgetPersonalCopies(): void {
  const all = entries()
  for (const entry of all) if (entry.personal) removeStored(stored(entry.key))
  writeStored(
    indexKey,
    all.filter((entry) => !entry.personal),
  )
}
