import { useRef, useState } from 'react'
import { mandatesMessages } from '@/messages'
import { call, newIdempotencyKey, replacePage, showToast } from '@/platform'
import { discardDraft, draftOf, flushDrafts } from '@/state/drafts'
import { normaliseAnswers } from '../../../domain/kernel/form'
import type { FilingInProgress } from './useFiling'

/** Hands a prepared filing to the merchant: it may have gaps, the merchant completes it and files. */
export function useHandOver(filing: FilingInProgress, onRefused: (message: string) => void) {
  const [busy, setBusy] = useState(false)
  const key = useRef<{ readonly text: string; readonly id: string }>()
  const handOver = async () => {
    flushDrafts()
    const draft = draftOf(filing.id)
    if (!draft || busy) return
    const { service, form } = filing
    const input = { service: service.id, formVersion: form.version, answers: normaliseAnswers(form, draft.answers) }
    // the same content again is the same write, also after a lost answer
    const text = JSON.stringify(input)
    if (key.current?.text !== text) key.current = { text, id: newIdempotencyKey() }
    setBusy(true)
    const reply = await call('cases.prepare', input, { idempotencyKey: key.current.id })
    setBusy(false)
    if (!reply.ok) return onRefused(reply.error.message)
    discardDraft(filing.id)
    showToast(mandatesMessages.handedOver)
    replacePage('apply/merchants/index')
  }
  return { busy, handOver }
}
