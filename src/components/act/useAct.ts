import { useRef, useState } from 'react'
import { newIdempotencyKey } from '@/platform'
import { deviceDay } from '@/state/drafts'
import type { RpcReply } from '../../../cloudfunctions/platform/contract'
import { city } from '../../../config/city'
import { type Answers, type Field, type Form, normaliseAnswers, visibleFields } from '../../../domain/kernel/form'
import { blocksFiling, examine, type Finding } from '../../../domain/kernel/rules'
import { formInCity } from '../../../domain/kernel/service'
import type { Change } from '../form'

/** What is asked before one press sends it. */
export interface ActQuestion<T = unknown> {
  /** Tells its uploads and its form from others: `办件编号:act`. */
  readonly scope: string
  readonly fields: readonly Field[]
  readonly answers: Answers
  readonly onAnswers: (change: (answers: Answers) => Answers) => void
  readonly send: (data: Answers, idempotencyKey: string) => Promise<RpcReply<T>>
  readonly onSent: (answer: T) => void
  /** The object had moved on and this is no longer possible. */
  readonly onMoved?: (() => Promise<void>) | undefined
}

/** A few questions and one press: everything that a sheet or a small form over them needs. */
export interface Act {
  readonly scope: string
  readonly form: Form
  /** The questions that are asked, as things stand. */
  readonly fields: readonly Field[]
  readonly answers: Answers
  readonly findings: readonly Finding[]
  readonly settled: ReadonlySet<string>
  readonly attempted: boolean
  readonly busy: boolean
  readonly failure: string | undefined
  /** Grows when the answers were changed from outside, so that controls take them up. */
  readonly fill: number
  readonly change: (key: string, next: Change) => void
  readonly settle: (path: string) => void
  /** Puts answers in from somewhere else, for example a template. */
  readonly put: (answers: Answers) => void
  readonly submit: () => Promise<void>
}

/**
 * Examines, sends and repeats one act. A lost answer keeps the idempotency key, so that the next press is the same act; every
 * refusal frees it. What the server refuses stands beside its field until the field changes.
 */
export function useAct<T>(question: ActQuestion<T>): Act {
  const { scope, answers, onAnswers, send, onSent, onMoved } = question
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [attempted, setAttempted] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const [fill, setFill] = useState(0)
  const key = useRef<string>()
  const form = formOf(scope, question.fields)
  const fields = visibleFields(form, answers)
  const findings = [...examine(form, [], answers, { today: deviceDay() }), ...refused]

  return {
    scope,
    form,
    fields,
    answers,
    findings,
    settled,
    attempted,
    busy,
    failure,
    fill,
    change(field, next) {
      setRefused((all) => all.filter((finding) => finding.field?.split('.')[0] !== field))
      onAnswers((all) => ({ ...all, [field]: typeof next === 'function' ? next(all[field]) : next }))
    },
    settle: (path) => setSettled((paths) => new Set([...paths, path])),
    put(more) {
      setFill(fill + 1)
      onAnswers((all) => ({ ...all, ...more }))
    },
    async submit() {
      setAttempted(true)
      setFailure(undefined)
      if (busy || blocksFiling(findings)) return
      setBusy(true)
      key.current ??= newIdempotencyKey()
      const reply = await send(normaliseAnswers(form, answers), key.current)
      setBusy(false)
      if (reply.ok) {
        key.current = undefined
        setAttempted(false)
        setSettled(new Set())
        setFill(fill + 1)
        return onSent(reply.data)
      }
      const { code, message, fields: byField = {} } = reply.error
      // A lost answer may have been a success: only then the next press must be the same act again.
      if (code !== 'unavailable' && code !== 'internal') key.current = undefined
      setFailure(message)
      setRefused(
        Object.entries(byField)
          // what belongs to no question here could never be put right
          .filter(([path]) => fields.some(({ key: field }) => field === path.split('.')[0]))
          .map(([path, text]) => ({ check: 'server', severity: 'blocks' as const, message: text, field: path })),
      )
      if (code === 'conflict') await onMoved?.()
    },
  }
}

/** The questions as a form of one section, so that the same rules and the same controls serve them. */
function formOf(id: string, fields: readonly Field[]): Form {
  return formInCity({ id, version: deviceDay(), sections: [{ id, title: '', fields }] }, city)
}
