import { useCallback, useEffect, useRef, useState } from 'react'
import {
  callAsOfficer,
  type OfficerProcedure,
  type ProcedureInput,
  type ProcedureOutput,
  usePageHide,
  usePageShow,
  type WritingName,
} from '@/platform'
import type { RpcError, RpcReply } from '../../cloudfunctions/platform/contract'

type ReadingProcedure = Exclude<OfficerProcedure, WritingName>

export interface OfficerReading<T> {
  readonly data?: T
  readonly error?: RpcError
  readonly loading: boolean
  readonly reload: () => Promise<void>
}

/**
 * Reads for the desk when the page is shown, and again when it is shown again: another officer may have been at work.
 * Nothing is kept on the phone, because it is other people's data; nothing is asked by a timer, because every view of a case
 * is on record.
 *
 * @param input undefined asks nothing
 */
export function useOfficerRead<P extends ReadingProcedure>(
  procedure: P,
  input: ProcedureInput<P> | undefined,
): OfficerReading<ProcedureOutput<P>> {
  type Output = ProcedureOutput<P>
  const identity = input && JSON.stringify(input)
  const [reading, setReading] = useState<Omit<OfficerReading<Output>, 'reload'>>({ loading: input !== undefined })
  const ticket = useRef(0)
  const visible = useRef(false)
  const asked = useRef(input)
  asked.current = input

  const reload = useCallback(async () => {
    ticket.current += 1
    const mine = ticket.current
    if (asked.current === undefined) return setReading({ loading: false })
    setReading(({ data }) => ({ ...(data ? { data } : {}), loading: true }))
    const reply = await (callAsOfficer as AnyRead)(procedure, asked.current)
    if (mine !== ticket.current) return
    if (reply.ok) setReading({ data: reply.data as Output, loading: false })
    else setReading(({ data }) => ({ ...(data ? { data } : {}), error: reply.error, loading: false }))
  }, [procedure])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `identity` is the question by value
  useEffect(() => {
    visible.current = true
    void reload()
    return () => {
      ticket.current += 1
    }
  }, [identity, reload])
  usePageShow(() => {
    if (visible.current) return
    visible.current = true
    void reload()
  })
  usePageHide(() => {
    visible.current = false
  })
  return { ...reading, reload }
}

/** The call, for a procedure known only as one that reads. */
type AnyRead = (procedure: ReadingProcedure, input: unknown) => Promise<RpcReply>
