import { useCallback, useEffect, useRef, useState } from 'react'
import { call, type ProcedureOutput, usePageHide, usePageShow } from '@/platform'
import { keepCopy, readCopy } from '@/state'
import type { RpcError } from '../../../cloudfunctions/platform/contract'
import { useServices } from '../packageServices'
import { delayAfterFailure, pollDelay } from './pollDelay'

export type CaseView = ProcedureOutput<'cases.get'>

interface Live {
  readonly view?: CaseView
  /** Set while `view` is what the phone kept and not what the server said just now. */
  readonly copyAt?: string
  readonly error?: RpcError
}

export interface LiveCase extends Live {
  /** Asks at once: pulled down, or something was just sent. */
  readonly refresh: () => Promise<void>
}

/** Asking again cannot change these answers. */
const settledErrors: readonly string[] = ['not-found', 'not-allowed', 'not-signed-in', 'bad-request']

/**
 * One case, kept up to date while its page is visible. The screen is only touched when something changed: the newest event,
 * the day (clocks move), or the hand-over to the regulator.
 */
export function useLiveCase(caseNumber: string): LiveCase {
  const copyKey = `case:${caseNumber}`
  const services = useServices()
  const [live, setLive] = useState<Live>(() => {
    const copy = readCopy<CaseView>(copyKey)
    return copy ? { view: copy.data, copyAt: copy.at } : {}
  })
  const watch = useRef({ visible: false, since: 0, changedAt: 0, ticket: 0, mark: '' })
  const timer = useRef<ReturnType<typeof setTimeout>>()

  const read = useCallback(async () => {
    clearTimeout(timer.current)
    const state = watch.current
    state.ticket += 1
    const { ticket } = state
    const reply = await call('cases.get', { caseNumber })
    if (ticket !== state.ticket) return
    const now = Date.now()
    if (reply.ok) {
      const mark = markOf(reply.data)
      if (mark !== state.mark) {
        if (state.mark !== '') state.changedAt = now
        state.mark = mark
        setLive({ view: reply.data })
        keepCopy(copyKey, reply.data, true)
      } else setLive((shown) => (shown.error || shown.copyAt ? { view: reply.data } : shown))
    } else setLive((shown) => (shown.error?.code === reply.error.code ? shown : { ...shown, error: reply.error }))
    if (!state.visible || (!reply.ok && settledErrors.includes(reply.error.code))) return
    // where officers answer, the conversation asks and says when the case has moved
    if (reply.ok && services.find(({ id }) => id === reply.data.service)?.liaison) return
    timer.current = setTimeout(() => void read(), reply.ok ? pollDelay({ ...state, now }) : delayAfterFailure)
  }, [caseNumber, copyKey, services])

  const refresh = useCallback(async () => {
    watch.current.since = Date.now()
    await read()
  }, [read])

  const stop = useCallback(() => {
    watch.current.visible = false
    watch.current.ticket += 1
    clearTimeout(timer.current)
  }, [])

  usePageShow(() => {
    watch.current.visible = true
    void refresh()
  })
  usePageHide(stop)
  useEffect(() => stop, [stop])
  return { ...live, refresh }
}

function markOf({ head, today, bridge }: CaseView): string {
  return `${head} ${today} ${bridge.state}`
}
