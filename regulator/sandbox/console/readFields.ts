import type { PlainDate } from '../../../domain/kernel/calendar'
import {
  type Answers,
  type AnswerValue,
  checkFields,
  type Field,
  type GroupField,
  isBlank,
  isWithin,
  itemPath,
  normaliseAnswers,
  visibleFields,
} from '../../../domain/kernel/form'
import { halfWidth } from '../../../domain/kernel/identifiers'
import { parseAmount } from '../../../domain/kernel/money'

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
  const found = checkFields(visibleFields(form, raw), answers, today)
  const problems = visibleFields(form, raw).flatMap((field): FormProblem[] => {
    const unreadableMessage = unreadable.get(field.key)
    // A question that only appears after an answer has to be seen once before the form can be complete.
    const unseen = shown.includes(field.key) ? undefined : `请查看并填写${field.label}`
    const message = unreadableMessage ?? found.find(({ path }) => isWithin(path, field.key))?.message ?? unseen
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
      const parsed = parseAmount(text, field.unit ?? 'yuan', { signed: field.negative ?? false })
      return parsed.ok ? parsed.fen : { problem: parsed.message }
    }
    case 'number': {
      if (!text?.trim()) return undefined
      // what is no number stays as typed, and the check says so
      const value = Number(halfWidth(text))
      return Number.isFinite(value) ? value : text
    }
    case 'group':
      return readItems(field, typed)
    case 'files':
      // Files travel from the filing side to the regulator only; the contract has no way back for them.
      return undefined
    default:
      return text
  }
}

/** The entries of a group stand in numbered slots; a slot with nothing in it is no entry. */
function readItems(field: GroupField, typed: URLSearchParams): readonly Answers[] | { problem: string } | undefined {
  const items: Answers[] = []
  for (let index = 0; index < slots(field); index += 1) {
    const item: Record<string, AnswerValue> = {}
    for (const inner of field.fields) {
      const value = readValue({ ...inner, key: itemPath(field.key, index, inner.key) }, typed)
      if (typeof value === 'object' && 'problem' in value)
        return { problem: `${field.item}${index + 1}：${value.problem}` }
      if (value !== undefined && !isBlank(value)) item[inner.key] = value
    }
    if (Object.keys(item).length > 0) items.push(item)
  }
  return items.length > 0 ? items : undefined
}

/** How many entries of a group the page has room for. */
export function slots(field: GroupField): number {
  return Math.min(field.maxItems, 6)
}

/** The fields to draw for what was typed so far. */
export function fieldsToShow(fields: readonly Field[], typed: URLSearchParams): readonly Field[] {
  const answers = Object.fromEntries(fields.map((field) => [field.key, typed.get(field.key) ?? undefined]))
  return fields.filter((field) => field.kind !== 'files' && (field.visible?.(answers, answers) ?? true))
}
