import { useCallback, useEffect, useRef, useState } from 'react'
import { call, newIdempotencyKey, type ProcedureOutput, usePageHide, usePageShow } from '@/platform'
import { keepCopy, readCopy } from '@/state'
import type { RpcError } from '../../../cloudfunctions/platform/contract'
import { delayAfterFailure } from './pollDelay'

export type Talk = ProcedureOutput<'cases.conversation'>

interface Live {
  readonly talk?: Talk
  /** Set while `talk` is what the phone kept and not what the server said just now. */
  readonly copyAt?: string
  readonly error?: RpcError
}

export interface LiveTalk extends Live {
  /** Asks at once: pulled down, or something was just sent. */
  readonly refresh: () => Promise<void>
}

/**
 * A conversation, kept up to date while its page is visible: only what is new is asked for, as often as the server thinks
 * somebody may be typing, and the screen is touched only when something changed. What is seen is marked as read.
 *
 * @param caseNumber undefined: the case has no conversation, and nothing is asked
 * @param onNews called when the case has moved on since it was first read
 */
export function useTalk(caseNumber: string | undefined, onNews: () => void): LiveTalk {
  const copyKey = `talk:${caseNumber}`
  const [live, setLive] = useState<Live>({})
  const watch = useRef<{ visible: boolean; ticket: number; marked: number; fresh?: Talk }>({
    visible: false,
    ticket: 0,
    marked: 0,
  })
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const news = useRef(onNews)
  news.current = onNews

  const read = useCallback(async () => {
    if (caseNumber === undefined) return
    clearTimeout(timer.current)
    const state = watch.current
    state.ticket += 1
    const { ticket, fresh } = state
    const known = fresh?.messages ?? []
    const after = known[known.length - 1]?.sequence ?? 0
    const reply = await call('cases.conversation', { caseNumber, after })
    if (ticket !== state.ticket) return
    if (reply.ok) {
      const talk: Talk = { ...reply.data, messages: [...known, ...reply.data.messages] }
      state.fresh = talk
      if (!fresh || markOf(fresh) !== markOf(talk)) {
        setLive({ talk })
        keepCopy(copyKey, talk, true)
        if (fresh && fresh.head !== talk.head) news.current()
      } else setLive((shown) => (shown.error ? { talk } : shown))
      void markSeen(state, talk)
    } else setLive((shown) => (shown.error?.code === reply.error.code ? shown : { ...shown, error: reply.error }))
    if (!state.visible || (!reply.ok && reply.error.code !== 'unavailable' && reply.error.code !== 'internal')) return
    timer.current = setTimeout(() => void read(), reply.ok ? reply.data.askAgainAfter * 1_000 : delayAfterFailure)
  }, [caseNumber, copyKey])

  const stop = useCallback(() => {
    watch.current.visible = false
    watch.current.ticket += 1
    clearTimeout(timer.current)
  }, [])
  const start = useCallback(() => {
    if (watch.current.visible) return
    watch.current.visible = true
    void read()
  }, [read])

  useEffect(() => {
    if (caseNumber === undefined) return
    const copy = readCopy<Talk>(copyKey)
    if (copy) setLive({ talk: copy.data, copyAt: copy.at })
    start()
    return stop
  }, [caseNumber, copyKey, start, stop])
  usePageShow(() => {
    if (caseNumber !== undefined) start()
  })
  usePageHide(stop)
  return { ...live, refresh: read }
}

/** Tells the other side how far this one has read; a lost answer is made good by the next message. */
async function markSeen(state: { marked: number; visible: boolean }, talk: Talk): Promise<void> {
  const theirs = talk.messages.filter(({ side }) => side !== 'applicant')
  const upTo = theirs[theirs.length - 1]?.sequence ?? 0
  if (!state.visible || upTo <= talk.read.applicant || upTo <= state.marked) return
  state.marked = upTo
  const input = { caseNumber: talk.caseNumber, upTo }
  const reply = await call('cases.markRead', input, { idempotencyKey: newIdempotencyKey() })
  if (!reply.ok) state.marked = 0
}

function markOf({ head, read, officer, acts }: Talk): string {
  return [head, read.officer, officer?.name, acts.join()].join('|')
}
