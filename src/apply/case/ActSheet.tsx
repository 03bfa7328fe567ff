import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button, Citation, Notice, Sheet } from '@/components'
import { type Change, FormField, shownFindings } from '@/components/form'
import { casesMessages } from '@/messages'
import { call, newIdempotencyKey, type ProcedureOutput } from '@/platform'
import { deviceDay } from '@/state/drafts'
import type { RpcReply } from '../../../cloudfunctions/platform/contract'
import type { ActDefinition } from '../../../domain/kernel/case'
import { type Answers, type Form, isRequired, normaliseAnswers, visibleFields } from '../../../domain/kernel/form'
import { blocksFiling, examine, type Finding } from '../../../domain/kernel/rules'

/** Sends one act of the applicant with what it says. */
export type SendAct = (
  act: string,
  data: Answers,
  idempotencyKey: string,
) => Promise<RpcReply<ProcedureOutput<'cases.act'>>>

interface ActSheetProps {
  readonly caseNumber: string
  readonly act: string
  readonly definition: ActDefinition
  readonly answers: Answers
  /** Another way than the owner's: the query code of an anonymous case. */
  readonly send?: SendAct | undefined
  readonly onAnswers: (change: (answers: Answers) => Answers) => void
  readonly onClose: () => void
  readonly onSent: () => void
  /** The case had moved on and this act is no longer possible. */
  readonly onMoved: () => Promise<void>
}

/** One act of the applicant: its fields, what cannot be taken back, one press. */
export function ActSheet(props: ActSheetProps) {
  const { caseNumber, act, definition, answers, onAnswers, onClose, onSent, onMoved } = props
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [attempted, setAttempted] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const key = useRef<string>()
  const form = formOfAct(act, definition)
  const findings = [...examine(form, [], answers, { today: deviceDay() }), ...refused]

  const change = (field: string, next: Change) => {
    setRefused((all) => all.filter((finding) => finding.field !== field))
    onAnswers((all) => ({ ...all, [field]: typeof next === 'function' ? next(all[field]) : next }))
  }
  const send = async () => {
    setAttempted(true)
    setFailure(undefined)
    if (busy || blocksFiling(findings)) return
    setBusy(true)
    key.current ??= newIdempotencyKey()
    const data = normaliseAnswers(form, answers)
    const reply = props.send
      ? await props.send(act, data, key.current)
      : await call('cases.act', { caseNumber, act, data }, { idempotencyKey: key.current })
    setBusy(false)
    if (reply.ok) return onSent()
    const { code, message, fields = {} } = reply.error
    // A lost answer may have been a success: only then the next press must be the same act again.
    if (code !== 'unavailable' && code !== 'internal') key.current = undefined
    setFailure(message)
    setRefused(
      visibleFields(form, answers).flatMap(({ key: field }) => {
        const text = fields[field]
        return text ? [{ check: 'server', severity: 'blocks' as const, message: text, field }] : []
      }),
    )
    if (code === 'conflict') await onMoved()
  }
  return (
    <Sheet open title={definition.label} onClose={onClose}>
      <Citation citation={definition.basis} />
      {visibleFields(form, answers).map((field) => (
        <FormField
          key={field.key}
          field={field}
          value={answers[field.key]}
          required={isRequired(field, answers)}
          findings={shownFindings(field, answers, findings, settled.has(field.key), attempted)}
          scope={`${caseNumber}:${act}`}
          onChange={(next) => change(field.key, next)}
          onSettle={() => setSettled((keys) => new Set([...keys, field.key]))}
        />
      ))}
      {failure && (
        <Notice tone='danger' live title={casesMessages.actFailed}>
          {failure}
        </Notice>
      )}
      {definition.confirm && <Notice tone='warning'>{definition.confirm}</Notice>}
      <View className='wet-act-buttons'>
        <Button block kind={definition.confirm ? 'danger' : 'primary'} busy={busy} onPress={() => void send()}>
          {definition.confirm ? definition.label : casesMessages.send}
        </Button>
        <Button block kind='quiet' disabled={busy} onPress={onClose}>
          {casesMessages.cancel}
        </Button>
      </View>
    </Sheet>
  )
}

/** An act's fields as a form of one section, so that the same rules and the same controls serve them. */
function formOfAct(act: string, definition: ActDefinition): Form {
  return {
    id: act,
    version: deviceDay(),
    sections: [{ id: act, title: definition.label, fields: definition.fields ?? [] }],
  }
}
