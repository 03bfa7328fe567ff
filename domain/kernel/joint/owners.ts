import type { Answers, Form } from '../form'
import type { Parties } from './parties'
import { type Seat, seatsOf, sharedPart } from './seats'

/** Which part of a joint filing a question belongs to. @param path `pledgeeName`, or `people.1.idNumber` in a group */
export type OwnerOf = (path: string) => string

/** Finds the owner of each question with these answers. What belongs to a role that is not needed is shared. */
export function ownersOf(form: Form, parties: Parties, answers: Answers): OwnerOf {
  const seats = seatsOf(parties, answers)
  return (path) => {
    const [key = '', entry, inner] = path.split('.')
    const ownField =
      inner === undefined ? undefined : seats.find((seat) => ownsInEntry(seat, key, Number(entry), inner))
    return (ownField ?? seats.find((seat) => !seat.role.each && ownsField(form, seat, key)))?.id ?? sharedPart
  }
}

/** Whether a role owns a field of the form's own, by its section or by name. */
export function ownsField(form: Form, { role }: Seat, key: string): boolean {
  if (role.fields?.includes(key)) return true
  return form.sections.some(
    (section) => role.sections?.includes(section.id) && section.fields.some((field) => field.key === key),
  )
}

function ownsInEntry({ role: { each }, entry }: Seat, group: string, at: number, key: string): boolean {
  return each?.group === group && entry === at && each.fields.includes(key)
}
