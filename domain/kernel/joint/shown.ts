import { type Answers, type Field, type Form, mapLeaves } from '../form'
import { ownersOf } from './owners'
import type { Parties } from './parties'
import { seatsOf } from './seats'

/**
 * The filing as the holders of these parts may read it: their own parts whole, of the others everything but what is private
 * to them. Somebody named in an entry of a group reads their own entry whole, whoever filled it.
 *
 * @param parts ids of seats, and the shared part for whoever began
 */
export function shownTo(form: Form, parties: Parties, answers: Answers, parts: readonly string[]): Answers {
  const ownerOf = ownersOf(form, parties, answers)
  const entries = seatsOf(parties, answers)
    .filter((seat) => parts.includes(seat.id) && seat.role.each)
    .map(({ role, entry }) => `${role.each?.group}.${entry}.`)
  const fields = form.sections.flatMap((section) => section.fields)
  return mapLeaves(fields, answers, ({ field, value, path }) => {
    const own = parts.includes(ownerOf(path)) || entries.some((entry) => path.slice(0, entry.length) === entry)
    return own || !isPrivate(field) ? value : undefined
  })
}

/** Whether a question, where it stands, may be read by the holders of these parts. */
export function mayRead(
  form: Form,
  parties: Parties,
  answers: Answers,
  parts: readonly string[],
  path: string,
): boolean {
  const [key, entry, inner] = path.split('.')
  const field = form.sections
    .flatMap((section): readonly Field[] => section.fields)
    .find((candidate) => candidate.key === key)
  const asked = field?.kind === 'group' && inner ? field.fields.find((one) => one.key === inner) : field
  if (!asked || !isPrivate(asked)) return true
  const own = seatsOf(parties, answers).some(
    (seat) => parts.includes(seat.id) && seat.role.each?.group === key && seat.entry === Number(entry),
  )
  return own || parts.includes(ownersOf(form, parties, answers)(path))
}

/** What the other parties never see: sensitive personal data (PIPL art. 28) and how to reach somebody. */
export function isPrivate(field: Field): boolean {
  if (field.personal === 'sensitive' || field.personal === 'reporter') return true
  return field.kind === 'mobile' || field.kind === 'phone' || field.kind === 'email' || field.kind === 'residentId'
}
