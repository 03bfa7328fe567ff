import { useEffect, useRef, useState } from 'react'
import { call, newIdempotencyKey } from '@/platform'
import { useRead } from '@/state'
import { carryInto, draftOf, hasOwnAnswers, setLinkedTo } from '@/state/drafts'
import { parseCaseNumber } from '../../../domain/kernel/case'
import type { Answers } from '../../../domain/kernel/form'
import type { FilingInProgress } from './useFiling'

/** How the case this filing follows got into the draft. */
export type StoryCarried =
  | { readonly state: 'none' | 'reading' | 'kept' }
  /** `files`: how many came along */
  | { readonly state: 'carried'; readonly caseNumber: string; readonly files: number }
  /** The draft holds other work: the person decides. */
  | { readonly state: 'other'; readonly caseNumber: string; readonly replace: () => void; readonly keep: () => void }
  | { readonly state: 'unread'; readonly retry: () => void }

/**
 * Begins the draft with an own case: one story in two filings (Order 121 art. 9), or the same once more. Never over something
 * the person wrote.
 */
export function useStory({ id, service }: FilingInProgress, from: string | undefined): StoryCarried {
  const caseNumber = from === undefined ? undefined : parseCaseNumber(from)
  const { data, error, reload } = useRead(
    caseNumber ? { procedure: 'cases.carry', input: { caseNumber, service: service.id } } : undefined,
  )
  const [story, setStory] = useState<StoryCarried>({ state: caseNumber ? 'reading' : 'none' })
  const done = useRef(false)
  useEffect(() => {
    const draft = draftOf(id)
    if (!data || !draft || !caseNumber || done.current) return
    done.current = true
    const carry = (replace: boolean) => {
      carryInto(id, data.answers as Answers, 'earlier', replace)
      setLinkedTo(id, caseNumber)
      setStory({ state: 'carried', caseNumber, files: 0 })
      // copied once: the draft remembers where it comes from
      if (draft.linkedTo !== caseNumber)
        void carryFiles(id, caseNumber, service.id).then((files) => setStory({ state: 'carried', caseNumber, files }))
    }
    if (draft.linkedTo === caseNumber || !hasOwnAnswers(draft)) carry(draft.linkedTo !== caseNumber)
    else setStory({ state: 'other', caseNumber, replace: () => carry(true), keep: () => setStory({ state: 'kept' }) })
  }, [data, id, caseNumber, service])

  if (caseNumber && !data && error) return { state: 'unread', retry: () => void reload() }
  return story
}

/** Has the case's files copied for the draft, into questions that are not answered yet. @returns how many came */
async function carryFiles(id: string, caseNumber: string, service: string): Promise<number> {
  const reply = await call('cases.carryFiles', { caseNumber, service }, { idempotencyKey: newIdempotencyKey() })
  if (!reply.ok) return 0
  const filled = carryInto(id, reply.data.files as Answers, 'earlier')
  return filled.reduce((count, key) => count + (reply.data.files[key]?.length ?? 0), 0)
}
