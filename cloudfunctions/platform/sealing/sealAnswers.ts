import { type Answers, type AnswerValue, type Field, mapLeaves } from '../../../domain/kernel/form'
import type { Sealing } from './keyRing'

/** The two key rings personal answers are sealed with; a platform has both. */
export interface Sealings {
  readonly sealing: Sealing
  /** for who reported a violation, so that whoever may open contact details cannot open that (Order 121 art. 37) */
  readonly reporterSealing: Sealing
}

/** Seals the personal answers of a filing or an act; what is not personal stays readable for search and statistics. */
export function sealAnswers(sealings: Sealings, fields: readonly Field[], answers: Answers, place: string): Answers {
  return mapLeaves(fields, answers, ({ field, value, path }) =>
    field.personal ? ringOf(sealings, field).seal(JSON.stringify(value), `${place}|${path}`) : value,
  )
}

/** Opens what {@link sealAnswers} sealed. Only fields the form calls personal are opened: what a person typed never is. */
export function openAnswers(sealings: Sealings, fields: readonly Field[], answers: Answers, place: string): Answers {
  return mapLeaves(fields, answers, ({ field, value, path }) =>
    field.personal
      ? (JSON.parse(ringOf(sealings, field).open(value as string, `${place}|${path}`)) as AnswerValue)
      : value,
  )
}

/** The answers without the personal ones: what an event of a case shows to anybody but the handling officer. */
export function withoutPersonal(fields: readonly Field[], answers: Answers): Answers {
  return mapLeaves(fields, answers, ({ field, value }) => (field.personal ? undefined : value))
}

function ringOf(sealings: Sealings, field: Field): Sealing {
  return field.personal === 'reporter' ? sealings.reporterSealing : sealings.sealing
}
