import type { PlainDate } from '../calendar'
import type { Answers, Field, FieldAnswers } from './field'

/** One page of a form: one subject, a few fields. */
export interface Section<F extends Field = Field> {
  readonly id: string
  readonly title: string
  /** One plain sentence on why we ask. */
  readonly why?: string
  readonly fields: readonly F[]
  readonly visible?: (answers: Answers) => boolean
}

/** A form definition. `version` is the first day it is used; a case keeps the version it was filed under. */
export interface Form<F extends Field = Field> {
  readonly id: string
  readonly version: PlainDate
  readonly sections: readonly Section<F>[]
}

/** The answers type of a form, inferred from its fields. Everything may be missing while it is a draft. */
export type AnswersOf<T> = T extends { readonly sections: readonly { readonly fields: readonly (infer F)[] }[] }
  ? FieldAnswers<F>
  : never

/** Keeps the literal keys, so that {@link AnswersOf} can read them. */
export function defineForm<const F extends Form>(form: F): F {
  refuseTwice(
    form.id,
    form.sections.flatMap((section) => section.fields),
  )
  return form
}

/** Keys are unique in a form and in each entry of a group, and without the dot that joins them in a path. */
function refuseTwice(place: string, fields: readonly Field[]): void {
  const keys = fields.map((field) => field.key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice) throw new Error(`form ${place} has two fields ${twice}`)
  const dotted = keys.find((key) => key.includes('.'))
  if (dotted) throw new Error(`form ${place} has a field with a dot: ${dotted}`)
  for (const field of fields) if (field.kind === 'group') refuseTwice(`${place}.${field.key}`, field.fields)
}

export function visibleSections(form: Form, answers: Answers): readonly Section[] {
  return form.sections.filter((section) => section.visible?.(answers) ?? true)
}

/** The fields a person sees with these answers, in order. */
export function visibleFields(form: Form, answers: Answers): readonly Field[] {
  return visibleSections(form, answers).flatMap((section) => sectionFields(section, answers))
}

export function sectionFields(section: Section, answers: Answers): readonly Field[] {
  return shownFields(section.fields, answers)
}

/** The fields of a list that are shown. @param whole the form's answers, where `answers` are those of a group's entry */
export function shownFields<F extends Field>(
  fields: readonly F[],
  answers: Answers,
  whole: Answers = answers,
): readonly F[] {
  return fields.filter((field) => field.visible?.(answers, whole) ?? true)
}

export function isRequired(field: Field, answers: Answers, whole: Answers = answers): boolean {
  return typeof field.required === 'function' ? field.required(answers, whole) : (field.required ?? false)
}

/** True when nothing was answered: empty text, empty list, unticked confirmation. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === false) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}
