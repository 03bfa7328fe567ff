import { halfWidth, parseMobile, parsePhone, parseUscc, repairResidentId } from '../identifiers'
import type { Answers, AnswerValue, Field } from './field'
import type { Form } from './form'
import { isBlank, shownFields, visibleFields } from './form'

/**
 * The answers as they are filed: text trimmed, numbers repaired (full-width, `I` for `1`), blanks, empty entries of groups
 * and answers to questions that are not shown left out. Idempotent; the phone and the functions both run it.
 */
export function normaliseAnswers(form: Form, answers: Answers): Answers {
  return normaliseFields(visibleFields(form, answers), answers, answers)
}

function normaliseFields(shown: readonly Field[], answers: Answers, whole: Answers): Answers {
  const kept: Record<string, AnswerValue> = {}
  for (const field of shown) {
    const value = answers[field.key]
    if (value === undefined || isBlank(value)) continue
    const normal = normaliseValue(field, value, whole)
    if (!isBlank(normal)) kept[field.key] = normal
  }
  return kept
}

function normaliseValue(field: Field, value: AnswerValue, whole: Answers): AnswerValue {
  if (field.kind === 'group' && Array.isArray(value))
    return (value as readonly Answers[])
      .map((item) => normaliseFields(shownFields(field.fields, item, whole), item, whole))
      .filter((item) => Object.keys(item).length > 0)
  if (typeof value !== 'string') return value
  const text = value.trim()
  switch (field.kind) {
    case 'uscc': {
      const parsed = parseUscc(text)
      return parsed.ok ? parsed.uscc : text
    }
    case 'mobile': {
      const parsed = parseMobile(text)
      return parsed.ok ? parsed.mobile : text
    }
    case 'phone': {
      const parsed = parsePhone(text)
      return parsed.ok ? parsed.phone : text
    }
    case 'residentId':
      return repairResidentId(text)
    case 'email':
      return halfWidth(text)
    default:
      return text
  }
}
