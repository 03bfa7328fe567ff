import { randomBytes, randomUUID } from 'node:crypto'
import { auditName, type Platform } from '../platform'
import { base32 } from './base32'

/** RFC 4226 §4 (R6): 160 bits. */
const SECRET_BYTES = 20

export interface NewOfficer {
  readonly staffNumber: string
  readonly name: string
  readonly role: 'officer' | 'leader' | 'bureau'
  readonly parks: readonly string[]
  /** empty: all */
  readonly categories: readonly string[]
}

/** What the officer puts into an authenticator; shown once, kept sealed. */
export interface Enrolment {
  readonly officer: string
  /** base 32 */
  readonly secret: string
  /** for a QR code (otpauth key URI) */
  readonly uri: string
}

/**
 * Takes an officer on. An administrator's command, never a procedure: nobody can enrol through the network.
 *
 * @param secret where a demonstration has to keep one over restarts
 * @throws Error when the staff number is taken
 */
export async function enrolOfficer(
  platform: Platform,
  { staffNumber, name, role, parks, categories }: NewOfficer,
  secret: Buffer = randomBytes(SECRET_BYTES),
): Promise<Enrolment> {
  const id = randomUUID()
  const now = await platform.clock.now()
  await platform.database.query.transaction().execute(async (query) => {
    await query
      .insertInto('officer')
      .values({
        id,
        staff_number: staffNumberOf(staffNumber),
        name,
        role,
        totp_secret: platform.sealing.seal(secret.toString('base64'), secretPlace(id)),
        locked_until: null,
        created_at: now,
        left_at: null,
      })
      .execute()
    if (parks.length > 0)
      await query
        .insertInto('officer_park')
        .values(parks.map((park) => ({ officer: id, park })))
        .execute()
    if (categories.length > 0)
      await query
        .insertInto('officer_category')
        .values(categories.map((category) => ({ officer: id, category })))
        .execute()
    await query
      .insertInto('audit')
      .values({
        at: now,
        person: null,
        procedure: 'officers.enrol',
        object: auditName({ id }),
        outcome: 'done',
        reason: null,
        trace: '',
      })
      .execute()
  })
  const text = base32(secret)
  const label = encodeURIComponent(`网E通:${staffNumber}`)
  return {
    officer: id,
    secret: text,
    uri: `otpauth://totp/${label}?secret=${text}&issuer=${encodeURIComponent('网E通')}`,
  }
}

/** A staff number as it is stored, from what was typed. */
export function staffNumberOf(typed: string): string {
  return typed.trim().toUpperCase()
}

export function secretPlace(officer: string): string {
  return `officer|${officer}|totp`
}
