import { createStore } from 'zustand/vanilla'
import { call, type ProcedureOutput } from '@/platform'
import type { RpcError } from '../../cloudfunctions/platform/contract'
import { keepCopy, readCopy } from './copies'
import { recentSearches } from './recentSearches'

export type Found = ProcedureOutput<'credit.search'>
export type FoundMerchant = Found['items'][number]

export interface Lookup {
  /** As typed. */
  readonly words: string
  /** `idle`: nothing asked yet. `loading`: the first twenty are on the way. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed'
  /** What the server said about the words: repairs, advice, whether there is more. */
  readonly found?: Found
  /** The merchants so far, page by page. */
  readonly pages: readonly (readonly FoundMerchant[])[]
  /** Set when the pages are the copy kept on this phone: the instant it was kept. */
  readonly copyAt?: string
  readonly error?: RpcError
  readonly loadingMore: boolean
  /** Called for every change of the field; asks after a pause. */
  type(words: string): void
  /** Asks at once and remembers the words. */
  submit(words: string): Promise<void>
  /** The next twenty, unless there are none, or as many are shown as a page should hold. */
  more(): Promise<void>
  retry(): Promise<void>
}

/** A pause in typing, in milliseconds. */
const pause = 300
/** Three times twenty: a phone's page stays quick, and whoever needs more than sixty needs better words. */
export const mostPages = 3
/** A name needs two characters (facts §7.6: no trawling through the register). */
const fewest = 2

const empty = { status: 'idle', found: undefined, pages: [], copyAt: undefined, error: undefined } as const

/** The look-up: words in, merchants out. An answer that comes after newer words were asked is dropped. */
export const lookup = createStore<Lookup>()((set, get) => {
  let asked = 0
  let waiting: ReturnType<typeof setTimeout> | undefined

  const ask = async (words: string) => {
    const ticket = ++asked
    set({ ...empty, status: 'loading', loadingMore: false })
    const reply = await call('credit.search', { words })
    if (ticket !== asked) return
    if (reply.ok) {
      keepCopy(copyKey(words), reply.data, false)
      set({ status: 'ready', found: reply.data, pages: [reply.data.items] })
      return
    }
    const copy = reply.error.code === 'unavailable' ? readCopy<Found>(copyKey(words)) : undefined
    if (copy) set({ status: 'ready', found: { ...copy.data, more: false }, pages: [copy.data.items], copyAt: copy.at })
    else set({ status: 'failed', error: reply.error })
  }

  return {
    words: '',
    ...empty,
    loadingMore: false,

    type(words) {
      clearTimeout(waiting)
      set({ words })
      const trimmed = words.trim()
      if (trimmed.length < fewest) {
        asked += 1 // whatever is on the way answers other words
        set({ ...empty, loadingMore: false })
        return
      }
      waiting = setTimeout(() => void ask(trimmed), pause)
    },

    async submit(words) {
      clearTimeout(waiting)
      set({ words })
      const trimmed = words.trim()
      if (!trimmed) return
      recentSearches.getState().remember(trimmed)
      await ask(trimmed)
    },

    async more() {
      const { found, pages, status, loadingMore, words } = get()
      if (status !== 'ready' || loadingMore || !found?.more || pages.length >= mostPages) return
      const ticket = asked
      set({ loadingMore: true, error: undefined })
      const reply = await call('credit.search', { words: words.trim(), page: pages.length })
      if (ticket !== asked) return
      if (reply.ok)
        set({ loadingMore: false, found: { ...found, more: reply.data.more }, pages: [...pages, reply.data.items] })
      else set({ loadingMore: false, error: reply.error })
    },

    async retry() {
      const words = get().words.trim()
      if (words) await ask(words)
    },
  }
})

const copyKey = (words: string) => `search:${words}`
