import { createHash } from 'node:crypto'
import type { PlainDate } from '../../domain/kernel/calendar'
import type { Queryable } from './database'
import type { OfficerRole } from './database/officerTables'

/** The officer a session stands for, with everything the access rules ask. */
export interface ActingOfficer {
  readonly id: string
  readonly name: string
  readonly role: OfficerRole
  /** parks of their own; the bureau has every park */
  readonly parks: readonly string[]
  /** who they cover for today, with those officers' parks */
  readonly covers: readonly { readonly officer: string; readonly parks: readonly string[] }[]
}

/** How a session is stored: the token itself is with the officer only. */
export function sessionHash(token: string): string {
  return createHash('sha256').update(`officer-session|${token}`).digest('hex')
}

/**
 * Whose session it is, asked anew for every call, so that a leaver, a sign-out or the end of a cover holds at once.
 * Sessions live in real time, whatever day the cases are in; covers follow the day of the cases.
 */
export async function officerOfSession(
  query: Queryable,
  token: string,
  today: PlainDate,
): Promise<ActingOfficer | undefined> {
  const row = await query
    .selectFrom('officer_session')
    .innerJoin('officer', 'officer.id', 'officer_session.officer')
    .select(['officer.id', 'officer.name', 'officer.role'])
    .where('officer_session.token_hash', '=', sessionHash(token))
    .where('officer_session.ended_at', 'is', null)
    .where('officer_session.expires_at', '>', new Date())
    .where('officer.left_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const covered = await query
    .selectFrom('officer_absence')
    .select('officer')
    .where('covered_by', '=', row.id)
    .where('ended_at', 'is', null)
    .where('from_day', '<=', today)
    .where('until_day', '>=', today)
    .execute()
  const absent = [...new Set(covered.map(({ officer }) => officer))]
  const places = await query
    .selectFrom('officer_park')
    .selectAll()
    .where('officer', 'in', [row.id, ...absent])
    .execute()
  const parksOf = (officer: string) => places.filter((place) => place.officer === officer).map(({ park }) => park)
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    parks: parksOf(row.id),
    covers: absent.map((officer) => ({ officer, parks: parksOf(officer) })),
  }
}

/** Own parks and covered ones; undefined: every park. */
export function reachableParks(officer: ActingOfficer): readonly string[] | undefined {
  if (officer.role === 'bureau') return undefined
  return [...new Set([...officer.parks, ...officer.covers.flatMap(({ parks }) => parks)])]
}

export function reaches(officer: ActingOfficer, park: string): boolean {
  return reachableParks(officer)?.includes(park) ?? true
}

/** How an officer stands in the audit. */
export function auditName(officer: Pick<ActingOfficer, 'id'>): string {
  return `officer:${officer.id}`
}
