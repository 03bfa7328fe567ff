import { useRef, useState } from 'react'
import { call, newIdempotencyKey, replacePage, servicePage } from '@/platform'
import { discardDraft, draftOf, flushDrafts } from '@/state/drafts'
import { normaliseAnswers } from '../../../domain/kernel/form'
import { needsOthers } from '../../../domain/kernel/joint'
import type { FilingInProgress } from './useFiling'

/** From one's own part to a filing others fill and sign too: it moves from this phone to the server, where they find it. */
export function useTogether(filing: FilingInProgress, onRefused: (message: string) => void) {
  const [busy, setBusy] = useState(false)
  const [signingIn, setSigningIn] = useState(false)
  const key = useRef<{ readonly text: string; readonly id: string }>()
  const { service, form, answers } = filing
  const begin = async () => {
    flushDrafts()
    const draft = draftOf(filing.id)
    if (!draft || busy || !service.parties) return
    const roles = service.parties.roles.filter(({ begins, each }) => begins && !each).map(({ id }) => id)
    const input = {
      service: service.id,
      formVersion: form.version,
      roles,
      answers: normaliseAnswers(form, draft.answers),
    }
    // the same content again is the same write, also after a lost answer
    const text = JSON.stringify(input)
    if (key.current?.text !== text) key.current = { text, id: newIdempotencyKey() }
    setBusy(true)
    const reply = await call('cases.jointBegin', input, { idempotencyKey: key.current.id })
    setBusy(false)
    if (!reply.ok) {
      if (reply.error.code === 'not-signed-in') return setSigningIn(true)
      if (reply.error.fields) filing.refuse(reply.error.fields)
      return onRefused(reply.error.message)
    }
    discardDraft(filing.id)
    replacePage(servicePage('joint', service.id), { id: reply.data.id })
  }
  const needed = needsOthers(service.parties, answers)
  return { busy, needed, signingIn, cancelSignIn: () => setSigningIn(false), begin }
}
