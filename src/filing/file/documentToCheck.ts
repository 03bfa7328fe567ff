import {
  type Answers,
  type DocumentSection,
  type Form,
  normaliseAnswers,
  readableDocument,
  visibleSections,
} from '../../../domain/kernel/form'

/**
 * The answers to read once more, as they will be sent: repaired, and every visible section included, also one without
 * answers.
 */
export function documentToCheck(form: Form, typed: Answers): readonly DocumentSection[] {
  const answers = normaliseAnswers(form, typed)
  const document = readableDocument(form, answers)
  return visibleSections(form, answers).map(
    (section) => document.find(({ id }) => id === section.id) ?? { id: section.id, title: section.title, rows: [] },
  )
}
