import type { Answers } from '../form'
import type { Parties, PartyRole } from './parties'

/** The part of a joint filing that belongs to no role: whoever began it fills it. */
export const sharedPart = 'shared'

/** One place at the table: a role, or a role for one entry of a group. One person takes it, fills its part and signs. */
export interface Seat {
  /** `pledgor`, or `shareholder:林榕生`: the same while the entry keeps its name, wherever it stands in the list. */
  readonly id: string
  readonly role: PartyRole
  /** Who it is, as the answers say. */
  readonly name?: string
  /** Credit code of the merchant it stands for. */
  readonly merchant?: string
  /** The entry's place in its group, where the role stands for each. */
  readonly entry?: number
}

/** Who has to sign a filing with these answers, in the order of the roles. */
export function seatsOf(parties: Parties, answers: Answers): readonly Seat[] {
  return parties.roles
    .filter((role) => role.present?.(answers) ?? true)
    .flatMap((role) => (role.each ? entrySeats(role, answers) : [seat(role, role.id, answers, {})]))
}

/** Whether a filing with these answers has to be signed by somebody besides whoever files it. */
export function needsOthers(parties: Parties | undefined, answers: Answers): boolean {
  return parties !== undefined && seatsOf(parties, answers).length > 1
}

/** Whether somebody who holds these places may also take another one. */
export function mayAlsoTake(
  { apart }: Pick<Parties, 'apart'>,
  wanted: Pick<Seat, 'merchant'>,
  held: readonly Pick<Seat, 'merchant'>[],
): boolean {
  if (apart === undefined) return true
  if (apart === true) return held.length === 0
  return wanted.merchant !== undefined || held.every(({ merchant }) => merchant !== undefined)
}

function entrySeats(role: PartyRole, answers: Answers): readonly Seat[] {
  const { each } = role
  const entries = each ? answers[each.group] : undefined
  if (!each || !Array.isArray(entries)) return []
  const taken = new Map<string, number>()
  return (entries as readonly Answers[]).flatMap((entry, at) => {
    const key = each.key(entry)?.trim()
    if (!key || !(each.needed?.(entry, answers) ?? true)) return []
    const count = (taken.get(key) ?? 0) + 1
    taken.set(key, count)
    // two of one name are told apart by their order, the best there is
    return [{ ...seat(role, `${role.id}:${key}${count > 1 ? `#${count}` : ''}`, answers, entry), entry: at }]
  })
}

function seat(role: PartyRole, id: string, answers: Answers, entry: Answers): Seat {
  const name = role.name?.(answers, entry)
  const merchant = role.merchant?.(answers, entry)
  return { id, role, ...(name ? { name } : {}), ...(merchant ? { merchant } : {}) }
}
