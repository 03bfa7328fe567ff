import type { PlainDate } from '../../../domain/kernel/calendar'
import {
  type Answers,
  type AnswerValue,
  checkField,
  type Field,
  normaliseAnswers,
  visibleFields,
} from '../../../domain/kernel/form'
import { parseYuan } from '../../../domain/kernel/money'

export interface FormProblem {
  readonly key: string
  readonly label: string
  readonly message: string
}

export type FormReading =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly FormProblem[] }

/**
 * Reads a posted HTML form by its fields, with the same checks as everywhere: only visible fields count, text is trimmed and
 * repaired, and each wrong answer comes back as a sentence.
 */
export function readFields(fields: readonly Field[], typed: URLSearchParams, today: PlainDate): FormReading {
  const raw: Record<string, AnswerValue> = {}
  const unreadable = new Map<string, string>()
  for (const field of fields) {
    const value = readValue(field, typed)
    if (typeof value === 'object' && 'problem' in value) unreadable.set(field.key, value.problem)
    else if (value !== undefined) raw[field.key] = value
  }
  const form = { id: 'act', version: today, sections: [{ id: 'act', title: '', fields }] }
  const answers = normaliseAnswers(form, raw)
  const shown = typed.get('shown')?.split(' ') ?? []
  const problems = visibleFields(form, raw).flatMap((field): FormProblem[] => {
    const unreadableMessage = unreadable.get(field.key)
    // A question that only appears after an answer has to be seen once before the form can be complete.
    const unseen = shown.includes(field.key) ? undefined : `请查看并填写${field.label}`
    const message = unreadableMessage ?? checkField(field, answers, today)?.message ?? unseen
    return message === undefined ? [] : [{ key: field.key, label: field.label, message }]
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers }
}

function readValue(field: Field, typed: URLSearchParams): AnswerValue | { problem: string } | undefined {
  const text = typed.get(field.key)?.replace(/\r\n/g, '\n')
  switch (field.kind) {
    case 'choices':
      return typed.getAll(field.key)
    case 'confirm':
      return typed.has(field.key)
    case 'money': {
      if (!text?.trim()) return undefined
      const parsed = parseYuan(text)
      return parsed.ok ? parsed.fen : { problem: parsed.message }
    }
    case 'files':
      // Files travel from the filing side to the regulator only; the contract has no way back for them.
      return undefined
    default:
      return text
  }
}

/** The fields to draw for what was typed so far. */
export function fieldsToShow(fields: readonly Field[], typed: URLSearchParams): readonly Field[] {
  const answers = Object.fromEntries(fields.map((field) => [field.key, typed.get(field.key) ?? undefined]))
  return fields.filter((field) => field.kind !== 'files' && (field.visible?.(answers) ?? true))
}
