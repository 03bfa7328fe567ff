import { useCallback, useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { ActSheet, type SendAct } from '@/components/act'
import { casesMessages, jointMessages, queueMessages } from '@/messages'
import { call } from '@/platform'
import { outbox } from '@/state/outbox'
import { seenFrom } from '../../../domain/kernel/case'
import type { Answers } from '../../../domain/kernel/form'
import { useService } from '../packageServices'
import type { CaseView } from './useLiveCase'
import { useTyped } from './useTyped'

interface ActsProps {
  readonly view: CaseView
  /**
   * `final`: acts that cannot be taken back and lead to no good end, kept away from the others. The workflow marks what cannot
   * be taken back with a question; agreeing to an offer is asked too, and is what one came for.
   */
  readonly kind: 'forward' | 'final'
  readonly onActed: () => Promise<void>
  readonly send?: SendAct | undefined
  /** Acts that stand elsewhere on the page. */
  readonly except?: readonly string[] | undefined
  /** Typing that is kept beyond this page. */
  readonly typing?: ReturnType<typeof useTyped> | undefined
}

/** What the person may do now: the server says which acts, the service's workflow says what each one asks for. */
export function Acts({ view, kind, onActed, send, except = [], typing }: ActsProps) {
  const [open, setOpen] = useState<string>()
  // Typing survives closing the sheet; without `typing` it lives as long as this page.
  const own = useTyped(undefined)
  const [typed, setTyped] = typing ?? own
  const [sent, setSent] = useState<string>()
  const [waitsFor, setWaitsFor] = useState<readonly string[]>([])
  const close = useCallback(() => setOpen(undefined), [])
  const { acts: definitions = {}, states = {} } = useService(view.service)?.workflow ?? {}
  const endsWell = (act: string) => states[definitions[act]?.to ?? '']?.tone === 'good'
  const isFinal = (act: string) => definitions[act]?.confirm !== undefined && !endsWell(act)
  const mine = view.acts.filter((act) => isFinal(act) === (kind === 'final') && !except.includes(act))
  const known = mine.filter((act) => definitions[act])
  const shown = open === undefined ? undefined : definitions[open]
  if (mine.length === 0 && !sent) return null
  return (
    <>
      {sent && (
        <Notice tone='success' live>
          {waitsFor.length > 0 ? jointMessages.proposals.sent(waitsFor) : sent}
        </Notice>
      )}
      {mine.length > 0 && (
        <Card title={casesMessages.acts[kind]}>
          {known.length < mine.length && <Notice>{casesMessages.updateApp}</Notice>}
          {known.map((act) => {
            const definition = definitions[act]
            return (
              <Button
                key={act}
                block
                kind={
                  kind === 'final'
                    ? 'danger'
                    : seenFrom(view.side, view.state.waitingFor) === 'me'
                      ? 'primary'
                      : 'secondary'
                }
                label={casesMessages.act(definition?.label ?? act)}
                onPress={() => setOpen(act)}
              >
                {definition?.label ?? act}
              </Button>
            )
          })}
        </Card>
      )}
      {open !== undefined && shown && (
        <ActSheet
          key={open}
          caseNumber={view.caseNumber}
          act={open}
          definition={shown}
          answers={typed[open] ?? begun(view, open)}
          send={send ?? sendAsOwner(view, shown.label, setWaitsFor)}
          onAnswers={(change) => setTyped((all) => ({ ...all, [open]: change(all[open] ?? begun(view, open)) }))}
          onClose={close}
          onSent={(answer) => {
            setTyped(({ [open]: _sent, ...rest }) => rest)
            setOpen(undefined)
            setSent('queued' in answer ? queueMessages.actKept(shown.label) : casesMessages.sent(shown.label))
            void onActed()
          }}
          onMoved={onActed}
        />
      )}
    </>
  )
}

/**
 * Sends an act as the one whose case it is; without a network it is kept and goes out later.
 *
 * @param onWaits told who has to agree before the act is done, in a joint filing
 */
function sendAsOwner(
  { caseNumber, service }: CaseView,
  title: string,
  onWaits: (titles: readonly string[]) => void,
): SendAct {
  return async (act, data, id) => {
    const input = { caseNumber, act, data }
    const reply = await call('cases.act', input, { idempotencyKey: id })
    onWaits(reply.ok ? (reply.data.waitsFor ?? []) : [])
    if (reply.ok || reply.error.code !== 'unavailable') return reply
    const queuedAt = new Date().toISOString()
    const kept = outbox
      .getState()
      .add({ kind: 'act', id, caseNumber, service, title, input, queuedAt, state: 'waiting' })
    return kept ? { ok: true, data: { queued: true } } : reply
  }
}

/** What an act begins with before anything is typed: the places the other side asked about. */
function begun({ begins }: CaseView, act: string): Answers {
  return (begins?.[act] ?? {}) as Answers
}
