import { useEffect } from 'react'
import { type ProcedureInput, type ProcedureOutput, usePageShow } from '@/platform'
import { session, useKnownSession } from './session'
import { type Reading, type ReadingProcedure, useRead } from './useRead'

export interface PersonalReading<T> extends Reading<T> {
  /** Nobody is here: there is nothing to read before a sign-in. */
  readonly signedOut: boolean
}

interface Question<P extends ReadingProcedure> {
  readonly procedure: P
  readonly input: ProcedureInput<P>
  /** Undefined: not kept. */
  readonly copyKey?: string
}

/**
 * Reads what belongs to the person who is here, and again each time the page is shown. The answer itself says whether somebody
 * is here, so a page opened by its address does not wait for another to have asked. A kept copy is forgotten at sign-out.
 *
 * @param question undefined asks nothing
 * @param once the answer is what something is begun over, and stays while the page is open
 */
export function usePersonalRead<P extends ReadingProcedure>(
  question: Question<P> | undefined,
  { once = false }: { readonly once?: boolean } = {},
): PersonalReading<ProcedureOutput<P>> {
  const { status } = useKnownSession()
  const gone = status === 'signed-out'
  const { data, copyAt, error, loading, reload } = useRead(
    gone || !question ? undefined : { ...question, personal: true },
  )
  const refused = error?.code === 'not-signed-in'
  useEffect(() => {
    // the session ended without anybody here signing out: every page is to know
    if (refused) void session.getState().refresh()
  }, [refused])
  usePageShow(() => {
    if (gone) void session.getState().refresh()
    // the first showing is asked already
    else if (!loading && !once) void reload()
  })
  const signedOut = gone || refused
  // what the server denies is not shown from a copy either
  const denied = signedOut || error?.code === 'not-found' || error?.code === 'not-allowed'
  return { ...(denied ? {} : { data, copyAt }), error, loading, reload, signedOut }
}
