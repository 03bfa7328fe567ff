import type { Answers, AnswerValue, Field } from '../../../domain/kernel/form'
import type { Sealing } from './keyRing'

/** The two key rings personal answers are sealed with; a platform has both. */
export interface Sealings {
  readonly sealing: Sealing
  /** for who reported a violation, so that whoever may open contact details cannot open that (Order 121 art. 37) */
  readonly reporterSealing: Sealing
}

/** Seals the personal answers of a filing or an act; what is not personal stays readable for search and statistics. */
export function sealAnswers(sealings: Sealings, fields: readonly Field[], answers: Answers, place: string): Answers {
  return mapPersonal(fields, answers, (field, value) =>
    ringOf(sealings, field).seal(JSON.stringify(value), `${place}|${field.key}`),
  )
}

/** Opens what {@link sealAnswers} sealed. Only fields the form calls personal are opened: what a person typed never is. */
export function openAnswers(sealings: Sealings, fields: readonly Field[], answers: Answers, place: string): Answers {
  return mapPersonal(
    fields,
    answers,
    (field, value) => JSON.parse(ringOf(sealings, field).open(value as string, `${place}|${field.key}`)) as AnswerValue,
  )
}

/** The answers without the personal ones: what an event of a case shows to anybody but the handling officer. */
export function withoutPersonal(fields: readonly Field[], answers: Answers): Answers {
  const personal = personalFields(fields)
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !personal.has(key)))
}

function ringOf(sealings: Sealings, field: Field): Sealing {
  return field.personal === 'reporter' ? sealings.reporterSealing : sealings.sealing
}

function mapPersonal(
  fields: readonly Field[],
  answers: Answers,
  change: (field: Field, value: AnswerValue) => AnswerValue,
): Answers {
  const personal = personalFields(fields)
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => {
      const field = personal.get(key)
      return [key, value !== undefined && field ? change(field, value) : value]
    }),
  )
}

function personalFields(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.filter((field) => field.personal).map((field) => [field.key, field]))
}
