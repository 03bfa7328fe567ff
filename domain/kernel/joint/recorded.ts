import { beijingDay, longDate } from '../calendar'
import type { Answers, DocumentSection } from '../form'
import type { Parties } from './parties'
import { seatsOf } from './seats'
import type { Signature } from './signing'

/** Where the signatures stand in the answers of a filing's first event; no form has a field of this name. */
export const signaturesKey = 'signatures'

/** The signatures as they go on record with the filing: by role and order, without a name, which the answers hold sealed. */
export function recordedSignatures(
  parties: Parties,
  answers: Answers,
  signatures: readonly Signature[],
): readonly Answers[] {
  return seatsOf(parties, answers).flatMap(({ id, role, entry }) => {
    const signature = signatures.find(({ seat }) => seat === id)
    if (!signature) return []
    const { digest, at } = signature
    return [{ role: role.id, ...(entry === undefined ? {} : { entry }), digest, at }]
  })
}

/** Who signed and when, as a section of the filing to read; none for a filing without signatures. */
export function signedSection(parties: Parties | undefined, answers: Answers): readonly DocumentSection[] {
  const recorded = answers[signaturesKey]
  if (!parties || !Array.isArray(recorded) || recorded.length === 0) return []
  const seats = seatsOf(parties, answers)
  const rows = (recorded as readonly Answers[]).map(({ role: id, entry, digest, at }, index) => {
    const seat = seats.find(({ role, entry: place }) => role.id === id && place === entry)
    const title = seat?.role.title ?? parties.roles.find((role) => role.id === id)?.title ?? String(id)
    return {
      key: `${signaturesKey}.${index}`,
      label: seat?.name ? `${title}（${seat.name}）` : title,
      text: `${longDate(beijingDay(String(at)))} ${clockTime(String(at))} 已签署，摘要 ${String(digest).slice(0, 16)}`,
    }
  })
  return [{ id: signaturesKey, title: '签署', rows }]
}

/** 14:03, in Beijing. */
function clockTime(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)
}
