import type { Answers, AnswerValue, Field, FileRef, Form } from '../../../domain/kernel/form'
import type { Draft } from './draft'

export interface FittedDraft {
  readonly draft: Draft
  /** How many answers had no place in this form any more, for the notice. */
  readonly dropped: number
}

/**
 * A stored draft as this form can use it. Storage may hold an older version of the form or something broken: keys the form
 * does not know and values of another type are left out, everything else is kept, also what is wrong or half typed.
 */
export function fitDraft(form: Form, stored: Draft): FittedDraft {
  const fields = new Map(form.sections.flatMap((section) => section.fields.map((field) => [field.key, field] as const)))
  const answers: Record<string, AnswerValue> = {}
  let dropped = 0
  for (const [key, value] of Object.entries(objectOr(stored.answers))) {
    if (value === undefined || value === null) continue
    const field = fields.get(key)
    const fitted = field && fitValue(field, value)
    if (fitted === undefined) dropped += 1
    else answers[key] = fitted
  }
  const carried = Object.fromEntries(Object.entries(objectOr(stored.carried)).filter(([key]) => key in answers))
  return { draft: { ...stored, formVersion: form.version, answers, carried }, dropped }
}

function fitValue(field: Field, value: AnswerValue): AnswerValue | undefined {
  switch (field.kind) {
    case 'money':
    case 'number':
      // an amount that could not be read yet stays as it was typed
      return typeof value === 'number' || typeof value === 'string' ? value : undefined
    case 'group': {
      const items = Array.isArray(value) ? (value as unknown[]).filter(isAnswers) : []
      return items.length > 0 ? items.map((item) => fitItem(field.fields, item)) : undefined
    }
    case 'confirm':
      return typeof value === 'boolean' ? value : undefined
    case 'choice':
      return field.options.some((option) => option.id === value) ? value : undefined
    case 'choices': {
      const known = Array.isArray(value)
        ? field.options.filter((option) => (value as readonly unknown[]).includes(option.id))
        : []
      return known.length > 0 ? known.map((option) => option.id) : undefined
    }
    case 'files': {
      const files = Array.isArray(value) ? (value as unknown[]).filter(isFileRef) : []
      return files.length > 0 ? files : undefined
    }
    default:
      return typeof value === 'string' ? value : undefined
  }
}

function fitItem(fields: readonly Field[], item: Answers): Answers {
  const fitted: Record<string, AnswerValue> = {}
  for (const field of fields) {
    const value = item[field.key]
    const kept = value === undefined || value === null ? undefined : fitValue(field, value)
    if (kept !== undefined) fitted[field.key] = kept
  }
  return fitted
}

function isAnswers(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFileRef(value: unknown): value is FileRef {
  const file = value as Partial<FileRef> | null
  return typeof file === 'object' && typeof file?.fileId === 'string' && typeof file.sha256 === 'string'
}

function objectOr<T extends object>(value: T | undefined): T {
  return typeof value === 'object' && value !== null ? value : ({} as T)
}
