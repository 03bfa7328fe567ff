import type { Instant } from '../calendar'
import { digestJson } from '../evidence'
import { type Answers, type DocumentSection, type Form, isBlank, normaliseAnswers, readableDocument } from '../form'
import { type Check, type CheckContext, examine, type Finding } from '../rules'
import type { Parties } from './parties'
import { type Seat, seatsOf } from './seats'
import { mayRead, shownTo } from './shown'

/** Somebody's signature: over the document as they were shown it. */
export interface Signature {
  readonly seat: string
  /** {@link signedDigest} of what was shown */
  readonly digest: string
  readonly at: Instant
}

/** What one seat is shown and signs. */
export interface DocumentToSign {
  readonly form: string
  readonly version: string
  readonly role: string
  readonly confirms: readonly string[]
  readonly sections: readonly DocumentSection[]
}

/** The whole filing as one seat reads it: the same whoever sits there and whatever else they may see. */
export function documentToSign(form: Form, parties: Parties, answers: Answers, seat: Seat): DocumentToSign {
  const filed = normaliseAnswers(form, answers)
  const shown = shownTo(form, parties, filed, [seat.id])
  return {
    form: form.id,
    version: form.version,
    role: seat.role.id,
    confirms: seat.role.confirms,
    sections: [...readableDocument(form, shown), ...(parties.papers?.(shown) ?? [])],
  }
}

/**
 * SHA-256 (hex) of the canonical JSON of a document as it was shown: titles, labels, texts, the digests of attached files,
 * the form's version and the sentences confirmed. The phone takes it over what is on its screen.
 */
export function signedDigest({ form, version, role, confirms, sections }: DocumentToSign): string {
  return digestJson({
    form,
    version,
    role,
    confirms,
    sections: sections.map(({ title, rows }) => ({
      title,
      rows: rows.map(({ label, text, files }) => ({ label, text, files: (files ?? []).map(({ sha256 }) => sha256) })),
    })),
  })
}

/** The signatures that hold for these answers; the others are void, because what they were given for has changed. */
export function holding(
  form: Form,
  parties: Parties,
  answers: Answers,
  signatures: readonly Signature[],
): readonly Signature[] {
  const seats = seatsOf(parties, answers)
  return signatures.filter(({ seat: id, digest }) => {
    const seat = seats.find((candidate) => candidate.id === id)
    return seat !== undefined && signedDigest(documentToSign(form, parties, answers, seat)) === digest
  })
}

/** The seats whose signatures a change makes void. */
export function voidedBy(
  form: Form,
  parties: Parties,
  before: Answers,
  after: Answers,
  signatures: readonly Signature[],
): readonly string[] {
  const left = holding(form, parties, after, signatures)
  return holding(form, parties, before, signatures)
    .filter((signature) => !left.includes(signature))
    .map(({ seat }) => seat)
}

/**
 * What stands against signing for one seat: everything that blocks filing and that this seat may read. What others still
 * have to fill in about themselves, and nobody else sees, holds up nobody's signature.
 */
export function hindrances(
  form: Form,
  checks: readonly Check[],
  parties: Parties,
  answers: Answers,
  seat: string,
  context: CheckContext,
): readonly Finding[] {
  return examine(form, checks, answers, context).filter(
    ({ severity, field }) =>
      severity === 'blocks' && (field === undefined || mayRead(form, parties, answers, [seat], field)),
  )
}

/** Whether everybody who has to sign has signed these very answers. */
export function signedByAll(form: Form, parties: Parties, answers: Answers, signatures: readonly Signature[]): boolean {
  const held = holding(form, parties, answers, signatures)
  const seats = seatsOf(parties, answers)
  return seats.length > 0 && seats.every(({ id }) => held.some(({ seat }) => seat === id))
}

/** The titles of the sections in which two versions of a filing differ. */
export function changedSections(form: Form, before: Answers, after: Answers): readonly string[] {
  return form.sections
    .filter(({ fields }) => fields.some(({ key }) => !same(before[key], after[key])))
    .map(({ title }) => title)
}

function same(one: Answers[string], other: Answers[string]): boolean {
  if (isBlank(one) && isBlank(other)) return true
  return JSON.stringify(one) === JSON.stringify(other)
}
