import { useCallback, useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { ActSheet, type SendAct } from '@/components/act'
import { casesMessages, jointMessages } from '@/messages'
import { call } from '@/platform'
import { useService } from '../packageServices'
import type { CaseView } from './useLiveCase'
import { useTyped } from './useTyped'

interface ActsProps {
  readonly view: CaseView
  /** `final`: acts that cannot be taken back, kept away from the others; the workflow marks them with a question. */
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
  const definitions = useService(view.service)?.workflow.acts ?? {}
  const isFinal = (act: string) => definitions[act]?.confirm !== undefined
  const mine = view.acts.filter((act) => isFinal(act) === (kind === 'final') && !except.includes(act))
  const known = mine.filter((act) => definitions[act])
  const shown = open === undefined ? undefined : definitions[open]
  if (mine.length === 0 && !sent) return null
  return (
    <>
      {sent && (
        <Notice tone='success' live>
          {waitsFor.length > 0 ? jointMessages.proposals.sent(waitsFor) : casesMessages.sent(sent)}
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
                kind={kind === 'final' ? 'danger' : view.state.waitingFor === 'applicant' ? 'primary' : 'secondary'}
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
          answers={typed[open] ?? {}}
          send={send ?? sendAsOwner(view.caseNumber, setWaitsFor)}
          onAnswers={(change) => setTyped((all) => ({ ...all, [open]: change(all[open] ?? {}) }))}
          onClose={close}
          onSent={() => {
            setTyped((all) => ({ ...all, [open]: {} }))
            setOpen(undefined)
            setSent(shown.label)
            void onActed()
          }}
          onMoved={onActed}
        />
      )}
    </>
  )
}

/** @param onWaits told who has to agree before the act is done, in a joint filing */
function sendAsOwner(caseNumber: string, onWaits: (titles: readonly string[]) => void): SendAct {
  return async (act, data, idempotencyKey) => {
    const reply = await call('cases.act', { caseNumber, act, data }, { idempotencyKey })
    onWaits(reply.ok ? (reply.data.waitsFor ?? []) : [])
    return reply
  }
}
