import { parseMobile, parseUscc } from '../identifiers'
import type { Answers, AnswerValue, Field } from './field'
import type { Form } from './form'
import { isBlank, visibleFields } from './form'

/**
 * The answers as they are filed: text trimmed, numbers repaired (full-width, `I` for `1`), blanks and answers to
 * questions that are not shown left out. Idempotent; the phone and the functions both run it.
 */
export function normaliseAnswers(form: Form, answers: Answers): Answers {
  const kept: Record<string, AnswerValue> = {}
  for (const field of visibleFields(form, answers)) {
    const value = answers[field.key]
    if (value === undefined || isBlank(value)) continue
    kept[field.key] = normaliseValue(field, value)
  }
  return kept
}

function normaliseValue(field: Field, value: AnswerValue): AnswerValue {
  if (typeof value !== 'string') return value
  const text = value.trim()
  if (field.kind === 'uscc') {
    const parsed = parseUscc(text)
    return parsed.ok ? parsed.uscc : text
  }
  if (field.kind === 'mobile') {
    const parsed = parseMobile(text)
    return parsed.ok ? parsed.mobile : text
  }
  return text
}
