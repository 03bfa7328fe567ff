import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { permit, privacy, usePageHide } from '@/platform'
import { useKnownSession } from '@/state'
import { type Compared, draftOf, flushDrafts, keepAsNew, mayBeCopied, settleDraft, syncDraft } from '@/state/drafts'
import type { Answers } from '../../../domain/kernel/form'
import type { FilingInProgress } from './useFiling'

type Conflict = Extract<Compared, { kind: 'differs' }> & { readonly mine: Answers }

/** The draft's copy in the account, as the filing page needs it. */
export interface DraftCopy {
  /** `offered`: it may be kept there, and nobody has said so or no */
  readonly state: 'none' | 'offered' | 'on'
  readonly taken?: Extract<Compared, { kind: 'taken' }>['from']
  readonly gone: boolean
  readonly conflict?: Conflict
  /** The choice made last, to make it once more. */
  readonly undo?: () => void
  readonly begin: () => Promise<void>
  readonly settle: (chosen: Answers) => Promise<void>
  readonly keepHere: () => void
  readonly compare: () => Promise<void>
}

/** A pause in typing after which the copy follows; milliseconds. The phone's own storage is written long before. */
const pause = 2_000

/** Keeps a draft's copy in the account in step, where the person has agreed to that, and stops where two phones went apart. */
export function useDraftCopy(filing: FilingInProgress): DraftCopy {
  const { id, service, draft } = filing
  const { status } = useKnownSession()
  const consent = useStore(privacy, ({ consents }) => consents.drafts)
  const possible = status === 'signed-in' && mayBeCopied(service)
  const on = possible && consent?.agreed === true
  const [compared, setCompared] = useState<Compared>({ kind: 'same' })
  const [conflict, setConflict] = useState<Conflict>()
  const [settled, setSettled] = useState<Conflict>()
  const running = useRef(false)

  const note = (next: Compared) => {
    // what was said stays until something else is
    if (next.kind !== 'same') setCompared(next)
    if (next.kind === 'differs') setConflict({ ...next, mine: draftOf(id)?.answers ?? {} })
  }
  const compare = async () => {
    if (!on || running.current || conflict) return
    running.current = true
    flushDrafts()
    const next = await syncDraft(id)
    running.current = false
    note(next)
  }
  const latest = useRef(compare)
  latest.current = compare

  useEffect(() => {
    if (on) void latest.current()
  }, [on])
  const { savedAt } = draft
  useEffect(() => {
    if (!on || !savedAt) return
    const timer = setTimeout(() => void latest.current(), pause)
    return () => clearTimeout(timer)
  }, [on, savedAt])
  usePageHide(() => void latest.current())

  return {
    state: on ? 'on' : possible && consent === undefined ? 'offered' : 'none',
    ...(compared.kind === 'taken' ? { taken: compared.from } : {}),
    gone: compared.kind === 'gone',
    ...(conflict ? { conflict } : {}),
    ...(settled && !conflict ? { undo: () => setConflict(settled) } : {}),
    begin: async () => void (await permit('drafts')),
    async settle(chosen) {
      if (!conflict) return
      setConflict(undefined)
      setSettled(conflict)
      setCompared({ kind: 'same' })
      // chosen once more: the account holds the first choice by now
      note(await settleDraft(id, chosen, conflict === settled ? undefined : conflict.other))
    },
    keepHere() {
      keepAsNew(id)
      setCompared({ kind: 'same' })
      void latest.current()
    },
    compare,
  }
}
