import { useState } from 'react'
import { asksToKnock, askToKnock, call, newIdempotencyKey, replacePage, servicePage, vibrate } from '@/platform'
import { session, useRead, useSession } from '@/state'
import { draftOf, flushDrafts, setFilingKey } from '@/state/drafts'
import { filedAnonymously } from '../../../domain/kernel/service'
import type { SubmitProblem } from './DeclareStep'
import { submitFiling } from './submitFiling'
import type { FilingInProgress } from './useFiling'

interface Submitting {
  readonly busy: boolean
  readonly problem?: SubmitProblem
  /** WeChat will put its question about reminders to the press. */
  readonly reminds: boolean
  /** True while the sign-in sheet stands between the press and the sending. */
  readonly signingIn: boolean
  readonly submit: (allTicked: boolean) => Promise<void>
  readonly submitAnew: () => Promise<void>
  readonly signedIn: () => Promise<void>
  readonly cancelSignIn: () => void
  readonly forgetProblem: () => void
}

/** From the press on 提交 to the receipt: sign-in when needed, one attempt at a time, every outcome answered. */
export function useSubmit(filing: FilingInProgress, onBlocked: (message: string) => void): Submitting {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<SubmitProblem>()
  const [signingIn, setSigningIn] = useState(false)
  const { service, form } = filing
  const { status } = useSession()
  // known before the tap, because WeChat takes its question from the tap only
  const notices = useRead(status === 'signed-in' ? { procedure: 'account.notices', input: {} } : undefined)

  const send = async () => {
    flushDrafts()
    const draft = draftOf(filing.id)
    if (!draft || busy) return
    setBusy(true)
    setProblem(undefined)
    const outcome = await submitFiling(service, form, draft)
    setBusy(false)
    switch (outcome.kind) {
      case 'filed':
        vibrate()
        replacePage(servicePage('receipt', service.id), { n: outcome.caseNumber })
        return
      case 'queued':
        // the page shows what waits in place of the form
        return
      case 'not-signed-in':
        setSigningIn(true)
        return
      case 'blocked':
        filing.refuse(outcome.fields)
        onBlocked(outcome.message)
        return
      default:
        setProblem(outcome)
    }
  }

  return {
    busy,
    ...(problem ? { problem } : {}),
    reminds: asksToKnock(notices.data?.kinds ?? []) && !filedAnonymously(service, filing.answers),
    signingIn,
    async submit(allTicked) {
      if (busy) return
      if (!allTicked) return setProblem({ kind: 'not-all' })
      // who stays unknown is not asked who they are
      const anonymous = filedAnonymously(service, draftOf(filing.id)?.answers ?? {})
      if (!anonymous && session.getState().status === 'signed-out') return setSigningIn(true)
      if (!anonymous) await askConsent(notices.data?.kinds ?? [])
      await send()
    },
    async submitAnew() {
      setFilingKey(filing.id, undefined)
      await send()
    },
    signedIn: send,
    cancelSignIn: () => setSigningIn(false),
    forgetProblem: () => setProblem(undefined),
  }
}

/** What the person agrees to be told outside the product counts from now; the filing does not wait for it to be noted. */
async function askConsent(kinds: Parameters<typeof askToKnock>[0]): Promise<void> {
  const agreed = await askToKnock(kinds)
  if (agreed.length > 0) void call('account.keepConsent', { kinds: agreed }, { idempotencyKey: newIdempotencyKey() })
}
