import { useEffect, useState } from 'react'
import type { Draft } from './draft'
import { draftsStore, type SaveState } from './draftsStore'

/** Typing changes the store with every key; the screen follows at most this often (setData budget: 10 a second). */
const showEvery = 250

export interface ShownDraft {
  readonly draft?: Draft
  readonly save?: SaveState
  readonly fills: Readonly<Record<string, number>>
}

/** A draft as the screen shows it: the first change at once, then at most four times a second. */
export function useDraft(service: string): ShownDraft {
  const [shown, setShown] = useState(() => read(service))
  useEffect(() => {
    let shownAt = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      timer = undefined
      shownAt = Date.now()
      const next = read(service)
      setShown((previous) => (same(previous, next) ? previous : next))
    }
    show()
    const unsubscribe = draftsStore.subscribe(() => {
      if (timer !== undefined) return
      const wait = shownAt + showEvery - Date.now()
      if (wait <= 0) show()
      else timer = setTimeout(show, wait)
    })
    return () => {
      unsubscribe()
      clearTimeout(timer)
    }
  }, [service])
  return shown
}

function read(service: string): ShownDraft {
  const { drafts, saves, fills } = draftsStore.getState()
  const [draft, save] = [drafts[service], saves[service]]
  return { ...(draft ? { draft } : {}), ...(save ? { save } : {}), fills: fills[service] ?? none }
}

const none: ShownDraft['fills'] = {}

function same(one: ShownDraft, other: ShownDraft): boolean {
  return one.draft === other.draft && one.save === other.save && one.fills === other.fills
}
