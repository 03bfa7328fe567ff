import {
  type Answers,
  type AnswerValue,
  type Field,
  type Form,
  type GroupField,
  type ItemField,
  itemPath,
  type Section,
} from '../form'
import { type Check, type CheckContext, examine, type Finding } from '../rules'
import { ownersOf, ownsField } from './owners'
import type { Parties, PartyRole } from './parties'
import { type Seat, seatsOf, sharedPart } from './seats'

/**
 * The form of one part, for whoever fills it: only its own questions, which see the rest of the filing through `answers`.
 * Of a role that stands for an entry of a group, the entry's questions stand alone.
 *
 * @param answers the whole filing, as far as whoever fills the part may see it
 * @returns undefined when nobody has to fill that part with these answers
 */
export function partForm(form: Form, parties: Parties, answers: Answers, part: string): Form | undefined {
  const seats = seatsOf(parties, answers)
  if (part === sharedPart) return { ...form, sections: sharedSections(form, parties, answers) }
  const seat = seats.find(({ id }) => id === part)
  if (!seat) return undefined
  return { ...form, sections: seat.role.each ? entrySection(form, seat, answers) : roleSections(form, seat, answers) }
}

/**
 * The form whoever begins fills first, all in one: the shared part and that of the roles taken at once. Nothing of the
 * others is asked.
 */
export function beginningForm(form: Form, parties: Parties): Form {
  const others = parties.roles.filter((role) => !role.begins && !role.each)
  const own = (key: string) => !others.some((role) => ownsField(form, { id: role.id, role }, key))
  const sections = form.sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter(({ key }) => own(key)).map((field) => withoutOwned(field, parties)),
    }))
    .filter(({ fields }) => fields.length > 0)
  return { ...form, sections }
}

/** The answers of one part, by the keys of its form. */
export function ownAnswers(form: Form, parties: Parties, answers: Answers, part: string): Answers {
  const seat = seatsOf(parties, answers).find(({ id }) => id === part)
  const from = seat?.role.each ? entryOf(seat, answers) : answers
  const own: Record<string, AnswerValue> = {}
  for (const field of partForm(form, parties, answers, part)?.sections.flatMap(({ fields }) => fields) ?? []) {
    const value = from[field.key]
    if (value === undefined) continue
    own[field.key] =
      part === sharedPart && field.kind === 'group'
        ? (value as readonly Answers[]).map((entry, at) => onlyShared(form, parties, answers, field.key, entry, at))
        : value
  }
  return own
}

/**
 * The whole filing with one part answered anew. Whatever belongs to another part stays as it is: the entries of a group may
 * be added to, taken out and moved by whoever began, what somebody filled in about themselves goes with their entry.
 */
export function mergePart(form: Form, parties: Parties, answers: Answers, part: string, own: Answers): Answers {
  const fields = partForm(form, parties, answers, part)?.sections.flatMap((section) => section.fields) ?? []
  const seat = seatsOf(parties, answers).find(({ id }) => id === part)
  if (seat?.role.each)
    return withEntry(seat, answers, { ...entryOf(seat, answers), ...picked(fields, own) }, fields, own)
  const merged: Record<string, AnswerValue | undefined> = { ...answers }
  for (const { key } of fields) merged[key] = own[key]
  for (const { each } of parties.roles)
    if (each && part === sharedPart && merged[each.group] !== undefined) keepOwned(parties, answers, merged, each.group)
  return present(merged)
}

/** What the form and the checks say about one part, each finding at its place in that part's form. */
export function partFindings(
  form: Form,
  checks: readonly Check[],
  parties: Parties,
  answers: Answers,
  part: string,
  context: CheckContext,
): readonly Finding[] {
  const seat = seatsOf(parties, answers).find(({ id }) => id === part)
  const ownerOf = ownersOf(form, parties, answers)
  const prefix = seat?.role.each && seat.entry !== undefined ? itemPath(seat.role.each.group, seat.entry, '') : ''
  return examine(form, checks, answers, context).flatMap((finding): readonly Finding[] => {
    const { field } = finding
    if (field === undefined || ownerOf(field) !== part || field.slice(0, prefix.length) !== prefix) return []
    return [{ ...finding, field: field.slice(prefix.length) }]
  })
}

function sharedSections(form: Form, parties: Parties, answers: Answers): readonly Section[] {
  const roles = seatsOf(parties, answers).filter(({ role }) => !role.each)
  return form.sections
    .map((section) => ({
      ...section,
      ...(section.visible ? { visible: bind(section.visible, answers) } : {}),
      fields: section.fields
        .filter(({ key }) => !roles.some((seat) => ownsField(form, seat, key)))
        .map((field) => bound(withoutOwned(field, parties), answers)),
    }))
    .filter(({ fields }) => fields.length > 0)
}

function roleSections(form: Form, seat: Seat, answers: Answers): readonly Section[] {
  return form.sections
    .map((section) => ({
      ...section,
      ...(section.visible ? { visible: bind(section.visible, answers) } : {}),
      fields: section.fields.filter(({ key }) => ownsField(form, seat, key)).map((field) => bound(field, answers)),
    }))
    .filter(({ fields }) => fields.length > 0)
}

/** The own questions of one entry, as a section by itself. */
function entrySection(form: Form, seat: Seat, answers: Answers): readonly Section[] {
  const { each, title } = seat.role
  const group = form.sections
    .flatMap((section): readonly Field[] => section.fields)
    .find((field): field is GroupField => field.kind === 'group' && field.key === each?.group)
  const fields = (group?.fields ?? []).filter(({ key }) => each?.fields.includes(key))
  if (fields.length === 0) return []
  const entry = entryOf(seat, answers)
  return [{ id: seat.role.id, title, fields: fields.map((field) => boundInEntry(field, entry, answers)) }]
}

/** Questions see their own part as it is being answered and the rest as it was. */
function bind<T>(see: (answers: Answers, whole: Answers) => T, rest: Answers): (own: Answers) => T {
  return (own) => see({ ...rest, ...own }, { ...rest, ...own })
}

function bound(field: Field, rest: Answers): Field {
  const { visible, required } = field
  const seeing = {
    ...(visible ? { visible: bind(visible, rest) } : {}),
    ...(typeof required === 'function' ? { required: bind(required, rest) } : {}),
  }
  if (field.kind !== 'group') return { ...field, ...seeing }
  const fields = field.fields.map(
    (inner): ItemField => ({
      ...inner,
      ...(inner.visible
        ? { visible: (item: Answers, own: Answers) => inner.visible?.(item, { ...rest, ...own }) ?? true }
        : {}),
      ...(typeof inner.required === 'function' ? { required: inEntry(inner.required, rest) } : {}),
    }),
  )
  return { ...field, ...seeing, fields }
}

function inEntry(required: (item: Answers, whole: Answers) => boolean, rest: Answers) {
  return (item: Answers, own: Answers) => required(item, { ...rest, ...own })
}

function boundInEntry(field: ItemField, entry: Answers, whole: Answers): ItemField {
  const { visible, required } = field
  return {
    ...field,
    ...(visible ? { visible: (own: Answers) => visible({ ...entry, ...own }, whole) } : {}),
    ...(typeof required === 'function' ? { required: (own: Answers) => required({ ...entry, ...own }, whole) } : {}),
  }
}

/** A group without the questions that whom an entry is about answers alone. */
function withoutOwned(field: Field, { roles }: Pick<Parties, 'roles'>): Field {
  if (field.kind !== 'group') return field
  const ofGroup = roles.filter((role) => role.each?.group === field.key)
  const fields = field.fields.map((inner): ItemField => {
    const owners = ofGroup.filter((role) => role.each?.fields.includes(inner.key))
    if (owners.length === 0) return inner
    return {
      ...inner,
      visible: (item, whole) =>
        !owners.some((role) => isNeeded(role, item, whole)) && (inner.visible?.(item, whole) ?? true),
    }
  })
  return { ...field, fields }
}

/** Whether somebody in this role answers for this entry. */
function isNeeded({ present, each }: PartyRole, entry: Answers, answers: Answers): boolean {
  return (present?.(answers) ?? true) && (each?.needed?.(entry, answers) ?? true)
}

function entryOf({ role, entry }: Seat, answers: Answers): Answers {
  const entries = role.each ? (answers[role.each.group] as readonly Answers[] | undefined) : undefined
  return (entry === undefined ? undefined : entries?.[entry]) ?? {}
}

function withEntry(
  { role, entry }: Seat,
  answers: Answers,
  next: Answers,
  fields: readonly Field[],
  own: Answers,
): Answers {
  if (!role.each) return answers
  const cleared = fields.filter(({ key }) => own[key] === undefined).map(({ key }) => key)
  const kept = present(Object.fromEntries(Object.entries(next).filter(([key]) => !cleared.includes(key))))
  const entries = answers[role.each.group] as readonly Answers[]
  return { ...answers, [role.each.group]: entries.map((one, at) => (at === entry ? kept : one)) }
}

function picked(fields: readonly Field[], own: Answers): Answers {
  return present(Object.fromEntries(fields.map(({ key }) => [key, own[key]])))
}

/** Gives entries that kept their name what whom they are about filled in; takes out what nobody but they may fill in. */
function keepOwned(
  parties: Parties,
  before: Answers,
  merged: Record<string, AnswerValue | undefined>,
  group: string,
): void {
  const seatsBefore = seatsOf(parties, before)
  for (const seat of seatsOf(parties, present(merged))) {
    const { each } = seat.role
    if (each?.group !== group || seat.entry === undefined) continue
    const earlier = seatsBefore.find(({ id }) => id === seat.id)
    const from = earlier ? entryOf(earlier, before) : {}
    merged[group] = (merged[group] as readonly Answers[]).map((entry, at) => {
      if (at !== seat.entry) return entry
      const rest = Object.entries(entry).filter(([key]) => !each.fields.includes(key))
      const own = each.fields.map((key) => [key, from[key]] as const)
      return present(Object.fromEntries([...rest, ...own]))
    })
  }
}

function onlyShared(
  form: Form,
  parties: Parties,
  answers: Answers,
  group: string,
  entry: Answers,
  at: number,
): Answers {
  const ownerOf = ownersOf(form, parties, answers)
  return Object.fromEntries(
    Object.entries(entry).filter(([key]) => ownerOf(itemPath(group, at, key)) === sharedPart),
  ) as Answers
}

function present(answers: Readonly<Record<string, AnswerValue | undefined>>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as Answers
}
