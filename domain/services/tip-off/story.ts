import { beginParty, tellParty } from '../../dispute'
import { isPlainDate } from '../../kernel/calendar'
import type { Storied } from '../../kernel/service'
import type { TipOffAnswers } from './form'

/** What a report shares with a complaint about the same thing. What the reporter knows as an insider is not told. */
export const story: Storied = {
  tell: (answers: TipOffAnswers) => ({
    ...tellParty('target', answers),
    ...(isPlainDate(answers.happenedOn) ? { on: answers.happenedOn } : {}),
    ...(answers.facts === undefined ? {} : { facts: answers.facts }),
  }),
  begin: (told) => ({
    ...beginParty('target', told),
    ...(told.on === undefined ? {} : { happenedOn: told.on }),
    ...(told.facts === undefined ? {} : { facts: told.facts }),
  }),
}
