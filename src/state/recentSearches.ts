import { createStore } from 'zustand/vanilla'
import { readStored, removeStored, writeStored } from '@/platform'

interface RecentSearches {
  /** Newest first. */
  readonly words: readonly string[]
  remember(words: string): void
  clear(): void
}

const key = 'lookup.recent'
const most = 8
/** A pasted text is no search to offer again. */
const longest = 100

/** What was looked up on this phone; it never leaves it. */
export const recentSearches = createStore<RecentSearches>()((set, get) => ({
  words: readStored<string[]>(key) ?? [],
  remember(words) {
    if (words.length > longest) return
    const next = [words, ...get().words.filter((other) => other !== words)].slice(0, most)
    writeStored(key, next)
    set({ words: next })
  },
  clear() {
    removeStored(key)
    set({ words: [] })
  },
}))
