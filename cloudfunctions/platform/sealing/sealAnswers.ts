import type { Answers, AnswerValue, Field } from '../../../domain/kernel/form'
import type { Sealing } from './keyRing'

/** Seals the personal answers of a filing or an act; what is not personal stays readable for search and statistics. */
export function sealAnswers(sealing: Sealing, fields: readonly Field[], answers: Answers, place: string): Answers {
  return mapPersonal(fields, answers, (key, value) => sealing.seal(JSON.stringify(value), `${place}|${key}`))
}

/** Opens what {@link sealAnswers} sealed. Only fields the form calls personal are opened: what a person typed never is. */
export function openAnswers(sealing: Sealing, fields: readonly Field[], answers: Answers, place: string): Answers {
  return mapPersonal(
    fields,
    answers,
    (key, value) => JSON.parse(sealing.open(value as string, `${place}|${key}`)) as AnswerValue,
  )
}

/** The answers without the personal ones: what an event of a case shows to anybody but the handling officer. */
export function withoutPersonal(fields: readonly Field[], answers: Answers): Answers {
  const personal = personalKeys(fields)
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !personal.has(key)))
}

function mapPersonal(
  fields: readonly Field[],
  answers: Answers,
  change: (key: string, value: AnswerValue) => AnswerValue,
): Answers {
  const personal = personalKeys(fields)
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, value !== undefined && personal.has(key) ? change(key, value) : value]),
  )
}

function personalKeys(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(fields.filter((field) => field.personal).map((field) => field.key))
}
