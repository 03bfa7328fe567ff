import { useCallback, useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { casesMessages } from '@/messages'
import type { Answers } from '../../../domain/kernel/form'
import { serviceById } from '../../../domain/services/registry'
import { ActSheet, type SendAct } from './ActSheet'
import type { CaseView } from './useLiveCase'

interface ActsProps {
  readonly view: CaseView
  /** `final`: acts that cannot be taken back, kept away from the others; the workflow marks them with a question. */
  readonly kind: 'forward' | 'final'
  readonly onActed: () => Promise<void>
  readonly send?: SendAct | undefined
}

/** What the person may do now: the server says which acts, the service's workflow says what each one asks for. */
export function Acts({ view, kind, onActed, send }: ActsProps) {
  const [open, setOpen] = useState<string>()
  // Typing survives closing the sheet; it lives as long as this page.
  const [typed, setTyped] = useState<Readonly<Record<string, Answers>>>({})
  const [sent, setSent] = useState<string>()
  const close = useCallback(() => setOpen(undefined), [])
  const definitions = serviceById(view.service)?.workflow.acts ?? {}
  const isFinal = (act: string) => definitions[act]?.confirm !== undefined
  const mine = view.acts.filter((act) => isFinal(act) === (kind === 'final'))
  const known = mine.filter((act) => definitions[act])
  const shown = open === undefined ? undefined : definitions[open]
  if (mine.length === 0 && !sent) return null
  return (
    <>
      {sent && (
        <Notice tone='success' live>
          {casesMessages.sent(sent)}
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
          send={send}
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
