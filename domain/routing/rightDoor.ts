import type { Door, ServiceCard } from '../kernel/service'
import { type Condition, type DoorAnswers, type DoorQuestion, doorQuestions, type QuestionId } from './doorQuestions'
import { type DoorRow, doorTable } from './doorTable'

/** Where a person stands: one more question, or the way to go. */
export type DoorStep =
  | { readonly question: DoorQuestion; readonly result?: undefined }
  | { readonly question?: undefined; readonly result: DoorRow }

/**
 * The next question, or the result once nothing is left to ask. Answers to questions that were not asked, and options
 * that do not exist, count as not given.
 *
 * @example rightDoor({ want: 'ask' }).result?.door // 'consultation'
 */
export function rightDoor(answers: DoorAnswers): DoorStep {
  const given = answersThatCount(answers)
  const question = doorQuestions.find(({ id, asked }) => given[id] === undefined && holds(asked, given))
  if (question) return { question }
  const result = doorTable.find(({ when }) => holds(when, given))
  // the table is total: test/domain/routing walks every combination
  if (!result) throw new Error(`no door for ${JSON.stringify(given)}`)
  return { result }
}

/** The answers that were asked for, in the order of the questions. */
export function answersThatCount(answers: DoorAnswers): DoorAnswers {
  const given: Partial<Record<QuestionId, string>> = {}
  for (const { id, asked, options } of doorQuestions) {
    const answer = answers[id]
    if (answer !== undefined && holds(asked, given) && options.some((option) => option.id === answer))
      given[id] = answer
  }
  return given
}

/** The doors to go through, in the order to take them: two for a filing that is both (art. 9). */
export function doorsOf(door: DoorRow['door']): readonly Door[] {
  if (door === 'not-ours') return []
  return door === 'both' ? ['complaint', 'tip-off'] : [door]
}

/** The services behind a door, as their own definitions say. */
export function servicesBehind<S extends Pick<ServiceCard, 'doors'>>(door: Door, services: readonly S[]): readonly S[] {
  return services.filter(({ doors = [] }) => doors.includes(door))
}

function holds(condition: Condition, answers: DoorAnswers): boolean {
  const named = Object.keys(condition) as QuestionId[]
  return named.every((question) => {
    const answer = answers[question]
    return answer !== undefined && (condition[question] ?? []).includes(answer)
  })
}
