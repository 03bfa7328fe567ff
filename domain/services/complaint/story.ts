import { beginParty, tellParty } from '../../dispute'
import { isPlainDate } from '../../kernel/calendar'
import type { Storied } from '../../kernel/service'
import type { ComplaintAnswers } from './form'

/** What a complaint shares with a report about the same thing (Order 121 art. 9). */
export const story: Storied = {
  tell: (answers: ComplaintAnswers) => ({
    ...tellParty('respondent', answers),
    ...(isPlainDate(answers.knownSince) ? { on: answers.knownSince } : {}),
    ...(answers.facts === undefined ? {} : { facts: answers.facts }),
  }),
  begin: (told) => ({
    ...beginParty('respondent', told),
    ...(told.on === undefined ? {} : { knownSince: told.on }),
    ...(told.facts === undefined ? {} : { facts: told.facts }),
  }),
}
