import { beginParty, tellParty } from '../../dispute'
import { beijingDay, isPlainDate } from '../../kernel/calendar'
import { timeline } from '../../kernel/case'
import type { Storied } from '../../kernel/service'
import type { NegotiationAnswers } from './form'
import { workflow } from './workflow'

/** As many characters of a talk as a complaint's story has room for beside the story itself. */
const MOST = 4_000

/** A negotiation hands on everything: what was asked, what both sides said, and whether the merchant answered at all. */
export const story: Storied = {
  tell: (answers: NegotiationAnswers, progress) => {
    const said = timeline(workflow, progress, 'applicant').slice(1)
    const talk = said.map(({ at, text }) => `${beijingDay(at)} ${text}`).join('\n')
    const facts = [answers.facts ?? '', ...(talk ? [`在网E通和商家协商：\n${talk.slice(0, MOST)}`] : [])].join('\n\n')
    const told = tellParty('respondent', answers)
    const heard = progress.applied.some(({ by }) => by === 'counterparty')
    return {
      ...told,
      shared: { ...told.shared, negotiated: heard ? 'yes' : 'silent' },
      ...(isPlainDate(answers.knownSince) ? { on: answers.knownSince } : {}),
      facts,
    }
  },
  begin: (told) => ({
    ...beginParty('respondent', told),
    ...(told.on === undefined ? {} : { knownSince: told.on }),
    ...(told.facts === undefined ? {} : { facts: told.facts }),
  }),
}
