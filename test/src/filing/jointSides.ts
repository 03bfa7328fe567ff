import type { PlainDate } from '../../../domain/kernel/calendar'
import type { Answers } from '../../../domain/kernel/form'
import {
  documentToSign,
  hindrances,
  holding,
  type JointStep,
  partFindings,
  type Signature,
  seatsOf,
  sharedPart,
  shownTo,
  signedByAll,
  signedDigest,
} from '../../../domain/kernel/joint'
import { blocksFiling } from '../../../domain/kernel/rules'
import { formOn } from '../../../domain/kernel/service'
import { trademarkPledgeSetUp as service } from '../../../domain/services/trademark-pledge'
import { markOwner } from '../../sound/trademark-pledge'

const today = '2026-11-29' as PlainDate
const { parties, checks } = service
const form = formOn(service, today)?.value
if (!form || !parties) throw new Error('a pledge is filed by two')

/** A joint filing as it lies with the functions: everybody's answers, and the signatures given for what they were. */
export interface Joint {
  answers: Answers
  signatures: readonly Signature[]
  steps: readonly (Pick<JointStep, 'kind'> & { at: string; by: string; sections?: string[]; voids?: string[] })[]
  state: 'open' | 'filed' | 'ended'
  /** whether the pledgee's place has been accepted */
  accepted: boolean
}

export type Side = 'pledgor' | 'pledgee'
const titles = { pledgor: '出质人', pledgee: '质权人' } as const

/** What one side reads of it, by the rules both phone and functions have. The pledgor began it. */
export function seenBy(side: Side, { answers, signatures, steps, state, accepted }: Joint) {
  if (!form || !parties) throw new Error('no form')
  const context = { today, known: { merchant: markOwner() } }
  const held = holding(form, parties, answers, signatures)
  const done = (part: string) => !blocksFiling(partFindings(form, checks, parties, answers, part, context))
  const mine = side === 'pledgor' ? [sharedPart, 'pledgor'] : ['pledgee']
  return {
    id: 'joint-1',
    service: service.id,
    formVersion: form.version,
    state,
    ...(state === 'filed' ? { caseNumber: 'FZ26-7K3M-9PQR-T' } : {}),
    today,
    expiresAt: '2027-01-28T02:00:00.000Z',
    began: side === 'pledgor',
    answers: shownTo(form, parties, answers, mine),
    parts: mine.map((id) => ({
      id,
      title: id === sharedPart ? '发起人' : titles[id as Side],
      revision: 3,
      done: done(id),
    })),
    seats: seatsOf(parties, answers).map(({ id, role, name }) => {
      const signed = held.find(({ seat }) => seat === id)
      const void_ = !signed && signatures.some(({ seat }) => seat === id)
      const taken = id === 'pledgor' || accepted
      return {
        id,
        role: role.id,
        title: role.title,
        ...(name ? { name } : {}),
        state: signed ? 'signed' : void_ ? 'void' : !taken ? 'invited' : done(id) ? 'filled' : 'taken',
        mine: id === side,
        ...(signed ? { signedAt: signed.at } : {}),
      }
    }),
    toSign: seatsOf(parties, answers)
      .filter(({ id }) => id === side)
      .map((seat) => {
        const document = documentToSign(form, parties, answers, seat)
        return {
          seat: seat.id,
          sections: document.sections,
          digest: signedDigest(document),
          hindrances: hindrances(form, checks, parties, answers, seat.id, context),
        }
      }),
    steps,
    complete: signedByAll(form, parties, answers, signatures),
  }
}

/** A signature of one side for what the answers are now. */
export function signature(side: Side, answers: Answers): Signature {
  if (!form || !parties) throw new Error('no form')
  const seat = seatsOf(parties, answers).find(({ id }) => id === side)
  if (!seat) throw new Error('no seat')
  return {
    seat: side,
    digest: signedDigest(documentToSign(form, parties, answers, seat)),
    at: '2026-11-29T02:00:00.000Z',
  }
}
