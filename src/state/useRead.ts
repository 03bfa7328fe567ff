import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import {
  call,
  onNetworkChange,
  type ProcedureInput,
  type ProcedureName,
  type ProcedureOutput,
  type WritingName,
} from '@/platform'
import type { RpcError } from '../../cloudfunctions/platform/contract'
import { keepCopy, readCopy } from './copies'

/** The procedures without an idempotency key. */
export type ReadingProcedure = Exclude<ProcedureName, WritingName>

export interface Reading<T> {
  readonly data?: T
  /** Set when `data` is the copy kept on this phone and not a fresh answer: the instant it was kept. */
  readonly copyAt?: string
  readonly error?: RpcError
  readonly loading: boolean
  /** Asks again; resolves when the answer is there. */
  readonly reload: () => Promise<void>
}

interface Question<P extends ReadingProcedure> {
  readonly procedure: P
  readonly input: ProcedureInput<P>
  /** Undefined: not kept. */
  readonly copyKey?: string
  readonly personal?: boolean
}

/**
 * Reads from the server and shows the kept copy until it answers, or when it cannot. An answer to an older question
 * is dropped. Asks again by itself when the network comes back after a failure.
 *
 * @param question undefined asks nothing (for example while nobody is signed in)
 */
export function useRead<P extends ReadingProcedure>(question: Question<P> | undefined): Reading<ProcedureOutput<P>> {
  type Output = ProcedureOutput<P>
  const identity = question && JSON.stringify(question)
  const [reading, setReading] = useState<Omit<Reading<Output>, 'reload'>>(() => begin(question))
  const latest = useRef(0)
  const begun = useRef(identity)
  const asked = useRef(question)
  asked.current = question

  const ask = useCallback(async () => {
    const ticket = ++latest.current
    const current = asked.current
    if (!current) return
    setReading((now) => (now.loading && !now.error ? now : { data: now.data, copyAt: now.copyAt, loading: true }))
    const reply = await (call as ReadCall)(current.procedure, current.input)
    if (ticket !== latest.current) return
    if (reply.ok) {
      unhurried(() => setReading({ data: reply.data as Output, loading: false }))
      if (current.copyKey) keepCopy(current.copyKey, reply.data, current.personal ?? false)
    } else setReading(({ data, copyAt }) => ({ data, copyAt, error: reply.error, loading: false }))
  }, [])

  // `identity` is the question by value: a new object with the same content asks nothing new
  useEffect(() => {
    if (begun.current !== identity) setReading(begin(asked.current))
    begun.current = identity
    void ask()
    return () => {
      latest.current += 1
    }
  }, [identity, ask])

  const failed = reading.error !== undefined
  useEffect(() => (failed ? onNetworkChange((state) => void (state === 'online' && ask())) : undefined), [failed, ask])
  return { ...reading, reload: ask }
}

/** What there is before the answer: the kept copy, or nothing yet. */
function begin<P extends ReadingProcedure>(
  question: Question<P> | undefined,
): Omit<Reading<ProcedureOutput<P>>, 'reload'> {
  const copy = question?.copyKey ? readCopy<ProcedureOutput<P>>(question.copyKey) : undefined
  return { loading: question !== undefined, ...(copy && { data: copy.data, copyAt: copy.at }) }
}

/** A browser draws an answer in small pieces, so that a tap is heard in between. In WeChat Taro sends a page on in one piece anyway. */
const unhurried = process.env.TARO_ENV === 'h5' ? startTransition : (draw: () => void) => draw()

/** The generic call, for a procedure known only as one that reads. */
type ReadCall = (
  procedure: ReadingProcedure,
  input: unknown,
) => Promise<{ ok: true; data: unknown } | { ok: false; error: RpcError }>
