import { type Answers, type AnswerValue, type Field, mapLeaves, type Personal } from '../../../domain/kernel/form'
import type { CaseRing } from './caseRing'
import type { Sealing } from './keyRing'

/** The two master rings; a platform has both. */
export interface Sealings {
  readonly sealing: Sealing
  /** for who reported a violation, so that whoever may open contact details cannot open that (Order 121 art. 37) */
  readonly reporterSealing: Sealing
}

/** The ring of each kind of personal answers; one that is missing has been forgotten. */
type Rings = Readonly<Record<Personal, CaseRing | undefined>>

/**
 * Seals the personal answers of a filing or an act; what is not personal stays readable for search and statistics.
 *
 * @throws Error when the key of one of them has been forgotten: nothing personal is written unsealed
 */
export function sealAnswers(
  sealings: Sealings | Rings,
  fields: readonly Field[],
  answers: Answers,
  place: string,
): Answers {
  const rings = ringsOf(sealings)
  return mapLeaves(fields, answers, ({ field, value, path }) => {
    if (!field.personal) return value
    const ring = ringFor(rings, field, field.personal)
    if (!ring) throw new Error('the key of these answers has been forgotten')
    return ring.seal(JSON.stringify(value), `${place}|${path}`)
  })
}

/**
 * Opens what {@link sealAnswers} sealed. Only fields the form calls personal are opened: what a person typed never is. An
 * answer whose key has been forgotten is left out.
 */
export function openAnswers(
  sealings: Sealings | Rings,
  fields: readonly Field[],
  answers: Answers,
  place: string,
): Answers {
  const rings = ringsOf(sealings)
  return mapLeaves(fields, answers, ({ field, value, path }) => {
    if (!field.personal) return value
    const opened = ringFor(rings, field, field.personal)?.open(value as string, `${place}|${path}`)
    return opened === undefined ? undefined : (JSON.parse(opened) as AnswerValue)
  })
}

/** The answers without the personal ones: what an event of a case shows to anybody but the handling officer. */
export function withoutPersonal(fields: readonly Field[], answers: Answers): Answers {
  return mapLeaves(fields, answers, ({ field, value }) => (field.personal ? undefined : value))
}

/** How long an answer is kept decides the key it is sealed with: forgetting is forgetting a key. */
function ringFor(rings: Rings, { lasting }: Pick<Field, 'lasting'>, personal: Personal): CaseRing | undefined {
  return rings[lasting && personal === 'sensitive' ? 'ordinary' : personal]
}

function ringsOf(sealings: Sealings | Rings): Rings {
  if (!('sealing' in sealings)) return sealings
  const { sealing, reporterSealing } = sealings
  return { ordinary: sealing, sensitive: sealing, reporter: reporterSealing }
}
