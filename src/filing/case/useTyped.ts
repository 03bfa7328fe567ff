import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react'
import { readStored, removeStored, usePageHide, writeStored } from '@/platform'
import type { Answers } from '../../../domain/kernel/form'

/** What was typed and not yet sent, by act. */
export type Typed = Readonly<Record<string, Answers>>

/** A pause in typing after which it is written down; milliseconds. */
const pause = 400

/**
 * Typing of one case that survives closing the sheet, the page and the app: kept on this phone until it is sent.
 *
 * @param caseNumber undefined keeps it in memory only, for a case that must leave no trace
 */
export function useTyped(caseNumber: string | undefined): readonly [Typed, Dispatch<SetStateAction<Typed>>] {
  const key = caseNumber === undefined ? undefined : (`typed:${caseNumber}` as const)
  const [typed, setTyped] = useState<Typed>(() => (key && readStored<Typed>(key)) || {})
  const latest = useRef(typed)
  const written = useRef(typed)
  latest.current = typed
  const write = useCallback(() => {
    if (!key || written.current === latest.current) return
    written.current = latest.current
    if (Object.values(latest.current).some(isTyped)) writeStored(key, latest.current)
    else removeStored(key)
  }, [key])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the typing starts the pause anew
  useEffect(() => {
    const timer = setTimeout(write, pause)
    return () => clearTimeout(timer)
  }, [typed, write])
  usePageHide(write)
  useEffect(() => write, [write])
  return [typed, setTyped]
}

function isTyped(answers: Answers): boolean {
  return Object.values(answers).some((answer) => answer !== undefined)
}
