import { isPlainDate } from '../../../domain/kernel/calendar'
import {
  type Answers,
  type DocumentSection,
  type Form,
  normaliseAnswers,
  readableDocument,
  visibleSections,
} from '../../../domain/kernel/form'

/**
 * The answers to read once more, as they will be sent: repaired, and every visible section included, also one without answers. What could not be understood
 * (an amount, a day) is shown as it was typed.
 */
export function documentToCheck(form: Form, typed: Answers): readonly DocumentSection[] {
  const answers = normaliseAnswers(form, typed)
  const kinds = new Map(form.sections.flatMap(({ fields }) => fields.map(({ key, kind }) => [key, kind] as const)))
  const raw = (key: string) => {
    const value = answers[key]
    const unread =
      (kinds.get(key) === 'money' && typeof value === 'string') || (kinds.get(key) === 'date' && !isPlainDate(value))
    return unread ? String(value) : undefined
  }
  const understood = Object.fromEntries(Object.entries(answers).filter(([key]) => raw(key) === undefined))
  const document = readableDocument(form, understood)
  return visibleSections(form, answers).map((section) => {
    const rows = document.find(({ id }) => id === section.id)?.rows ?? []
    return {
      id: section.id,
      title: section.title,
      rows: section.fields.flatMap((field) => {
        const row = rows.find(({ key }) => key === field.key)
        if (row) return [row]
        const asTyped = answers[field.key] === undefined ? undefined : raw(field.key)
        return asTyped ? [{ key: field.key, label: field.label, text: asTyped }] : []
      }),
    }
  })
}
