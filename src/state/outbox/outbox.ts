import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { call, onNetworkChange, readStored, removeStored, writeStored } from '@/platform'
import type { ErrorCode, RpcReply } from '../../../cloudfunctions/platform/contract'
import { discardDraft, setFilingKey } from '../drafts'
import type { QueuedFiling, QueuedWrite, QueueState } from './queuedWrite'

interface Outbox {
  /** Oldest first: that is the order they are sent in. */
  readonly writes: readonly QueuedWrite[]
  /** Keeps a write on this phone until the network is back; false when the phone has no room. */
  add(write: QueuedWrite): boolean
  /** Takes a write out again. What it was made of (the draft, the typing) is still there. */
  cancel(id: string): void
  /** Sends one that was held, or tries all of them now. */
  release(id: string): void
  /** Somebody signed in or out: nothing goes out in another person's name. */
  hold(): void
  /** Sends what waits, one after the other, until one finds no network. */
  flush(): Promise<void>
}

const key = 'outbox'
/** After these the answer may only be late: the same write is tried again. */
const later: readonly ErrorCode[] = ['unavailable', 'internal', 'limit']
/** Seconds until the next attempt while there seems to be a network and nobody answers. */
const waits = [5, 15, 60, 300]

/** 待提交: writes that found no network, kept with their idempotency keys (at-least-once on the wire, once in effect). */
export const outbox = createStore<Outbox>()((set, get) => {
  let sending = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const keep = (writes: readonly QueuedWrite[]): boolean => {
    if (writes.length === 0) removeStored(key)
    const kept = writes.length === 0 || writeStored(key, writes)
    set({ writes })
    return kept
  }
  const change = (id: string, next: Partial<Pick<QueuedFiling, 'state' | 'message' | 'caseNumber'>>) =>
    keep(get().writes.map((write) => (write.id === id ? ({ ...write, ...next } as QueuedWrite) : write)))
  const waiting = () => get().writes.find(({ state }) => state === 'waiting')

  /** @returns false when the network is not there yet */
  const sendOne = async (write: QueuedWrite): Promise<boolean> => {
    const reply = await send(write)
    if (!get().writes.some(({ id }) => id === write.id)) return true // taken out while it was on its way
    if (reply.ok) {
      if (write.kind === 'filing') {
        discardDraft(write.draft)
        change(write.id, { state: 'sent', caseNumber: (reply.data as { caseNumber: string }).caseNumber })
      } else change(write.id, { state: 'sent' })
      return true
    }
    const { code, message, fields } = reply.error
    if (later.includes(code)) return false
    if (code === 'not-signed-in') change(write.id, { state: 'held' })
    else {
      // certainly not filed: what is corrected will be another attempt
      if (write.kind === 'filing') setFilingKey(write.draft, undefined)
      change(write.id, { state: 'refused', message: [message, ...Object.values(fields ?? {})].join('：') })
    }
    return true
  }

  const flush = async (): Promise<void> => {
    if (sending) return
    sending = true
    clearTimeout(timer)
    try {
      for (let write = waiting(); write; write = waiting()) {
        if (await sendOne(write)) {
          failures = 0
          continue
        }
        const wait = waits[Math.min(failures, waits.length - 1)] ?? 300
        failures += 1
        timer = setTimeout(() => void flush(), wait * 1_000)
        break
      }
    } finally {
      sending = false
    }
  }

  const stored = readStored<QueuedWrite[]>(key)
  return {
    writes: Array.isArray(stored) ? stored : [],
    add(write) {
      const rest = get().writes.filter(({ id }) => id !== write.id)
      if (!keep([...rest, write])) {
        keep(rest)
        return false
      }
      failures = 0
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), (waits[0] ?? 5) * 1_000)
      return true
    },
    cancel: (id) => void keep(get().writes.filter((write) => write.id !== id)),
    release(id) {
      change(id, { state: 'waiting' })
      void flush()
    },
    hold: () =>
      void keep(
        get().writes.map((write) => (write.state === 'waiting' ? { ...write, state: 'held' as QueueState } : write)),
      ),
    flush,
  }
})

function send(write: QueuedWrite): Promise<RpcReply<unknown>> {
  return write.kind === 'filing'
    ? call('cases.submit', write.input, { idempotencyKey: write.id })
    : call('cases.act', write.input, { idempotencyKey: write.id })
}

/** Sends what waits now, and again whenever the network comes back. Called once, when the app starts. */
export function startOutbox(): void {
  void outbox.getState().flush()
  onNetworkChange((state) => void (state === 'online' && outbox.getState().flush()))
}

export function useOutbox(): Outbox {
  return useStore(outbox)
}

/** The filing that a draft waits to be sent as. */
export function useQueuedFiling(draft: string): QueuedFiling | undefined {
  return useStore(outbox, ({ writes }) =>
    writes.find((write): write is QueuedFiling => write.kind === 'filing' && write.draft === draft),
  )
}
