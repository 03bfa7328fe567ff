import { useEffect, useState } from 'react'
import type { ProcedureInput, ProcedureOutput } from '@/platform'
import { useRead, useSession } from '@/state'
import { normaliseAnswers } from '../../../domain/kernel/form'
import { filedAnonymously } from '../../../domain/kernel/service'
import type { Step } from './steps'
import type { FilingInProgress } from './useFiling'

export type SimilarFound = ProcedureOutput<'cases.similar'>

export interface Similar {
  readonly found: SimilarFound | undefined
  /** There is something about this merchant that the person has not been shown. */
  readonly unread: boolean
  /** The person has seen it. */
  readonly read: () => void
}

/**
 * What is already there about the same merchant: one's own filings, because a repeat is not handled again (Order 121 art. 35),
 * and how many others have filed. Asked between the steps, never while a name is being typed, and only for somebody who is
 * here and files under their name.
 */
export function useSimilar(filing: FilingInProgress, step: Step): Similar {
  const { status } = useSession()
  const [input, setInput] = useState<ProcedureInput<'cases.similar'>>()
  const [readAbout, setReadAbout] = useState<string>()
  const { service, form, answers } = filing
  // the task list fills in by itself (from a merchant's page); anywhere else only a step counts
  const typed = step.at === 'tasks' ? answers : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the step changes, with the answers of that moment
  useEffect(() => setInput(questionOf(filing)), [service, form, step, typed])
  const { data } = useRead(status === 'signed-in' && input ? { procedure: 'cases.similar', input } : undefined)
  const about = input && (input.uscc ?? input.name)
  const anything = data !== undefined && (data.items.length > 0 || data.others > 0)
  return { found: data, unread: anything && about !== readAbout, read: () => setReadAbout(about) }
}

function questionOf({ service, form, answers }: FilingInProgress): ProcedureInput<'cases.similar'> | undefined {
  const filed = normaliseAnswers(form, answers)
  const about = service.counterpart?.(filed)
  if (!about || filedAnonymously(service, filed)) return undefined
  const matter = service.matterOf?.(filed)
  return {
    service: service.id,
    name: about.name,
    ...(about.uscc ? { uscc: about.uscc } : {}),
    ...(matter ? { matter } : {}),
  }
}
