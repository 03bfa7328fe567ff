import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { outlines } from '../../domain/services/outlines'
import type { Queryable } from './database'

/** How a person is tied to a case. */
export type Relation =
  /** filed it */
  | 'owner'
  /** stands for the merchant it was filed for */
  | 'principal'
  /** signed it as another party of a joint filing */
  | 'participant'
  /** stands for the merchant it is about */
  | 'counterparty'

/** What decides how somebody is tied to a case; an anonymous one has no owner. */
export interface Tied {
  readonly id: string
  readonly owner: string | null
  /** credit code of the merchant it was filed for */
  readonly madeFor?: string | null
  /** credit code of the merchant it is about; never set for a confidential case */
  readonly about?: string | null
}

/** The claims that let people act for merchants: service and state, from the services' own tables. */
const claims = outlines.flatMap(({ id, standsIn = [] }) => standsIn.map((state) => ({ service: id, state })))

/** Credit codes of the merchants a person stands for, the newest claim first. */
export async function merchantsOf(query: Queryable, person: string): Promise<readonly string[]> {
  const rows = await query
    .selectFrom('case_file')
    .select(['made_for', 'received_at'])
    .where('owner', '=', person)
    .where('made_for', 'is not', null)
    .where((where) =>
      where.or(
        claims.map(({ service, state }) => where.and([where('service', '=', service), where('state', '=', state)])),
      ),
    )
    .orderBy('received_at', 'desc')
    .execute()
  return [...new Set(rows.flatMap((row) => row.made_for ?? []))]
}

/** Everybody who stands for a merchant: whom its notices go to. */
export async function peopleFor(query: Queryable, uscc: string): Promise<readonly string[]> {
  const rows = await query
    .selectFrom('case_file')
    .innerJoin('person', 'person.id', 'case_file.owner')
    .select('owner')
    // who has closed their account is told nothing any more
    .where('person.closed_at', 'is', null)
    .where('made_for', '=', uscc)
    .where((where) =>
      where.or(
        claims.map(({ service, state }) => where.and([where('service', '=', service), where('state', '=', state)])),
      ),
    )
    .execute()
  return [...new Set(rows.flatMap((row) => row.owner ?? []))]
}

/** Credit codes of all merchants somebody stands for. */
export async function claimedMerchants(query: Queryable): Promise<readonly string[]> {
  const rows = await query
    .selectFrom('case_file')
    .select('made_for')
    .distinct()
    .where('made_for', 'is not', null)
    .where((where) =>
      where.or(
        claims.map(({ service, state }) => where.and([where('service', '=', service), where('state', '=', state)])),
      ),
    )
    .orderBy('made_for')
    .execute()
  return rows.flatMap((row) => row.made_for ?? [])
}

/** Whether anybody stands for the merchant of a code, as a condition of a query. */
export function somebodyStandsFor(uscc: RawBuilder<string>): RawBuilder<SqlBool> {
  const each = claims.map(({ service, state }) => sql`(service = ${service} and state = ${state})`)
  return sql<SqlBool>`exists (select 1 from case_file where made_for = ${uscc} and (${sql.join(each, sql` or `)}))`
}

export async function standsFor(query: Queryable, person: string, uscc: string): Promise<boolean> {
  return (await merchantsOf(query, person)).includes(uscc)
}

/** What a mandate allows: to prepare a filing, or to file it too. */
export type Right = 'fill' | 'file'

/**
 * What a person may do for a merchant in one service and subject: everything for who stands for it, what the mandate says
 * for who was given one, nothing for anybody else.
 */
export async function rightFor(
  query: Queryable,
  person: string,
  filing: { readonly merchant: string; readonly service: string; readonly subject: string | undefined },
  now: Date,
): Promise<Right | undefined> {
  if (await standsFor(query, person, filing.merchant)) return 'file'
  const mandates = await query
    .selectFrom('mandate')
    .select('may')
    .where('person', '=', person)
    .where('merchant', '=', filing.merchant)
    .where('service', '=', filing.service)
    .where('subject', '=', filing.subject ?? '')
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  return mandates.some(({ may }) => may === 'file') ? 'file' : mandates.length > 0 ? 'fill' : undefined
}

/** How a person is tied to a case; the first that holds. */
export async function relationTo(query: Queryable, person: string, tied: Tied): Promise<Relation | undefined> {
  if (tied.owner === person) return 'owner'
  if (tied.madeFor && (await standsFor(query, person, tied.madeFor))) return 'principal'
  if (await tookPart(query, person, tied.id)) return 'participant'
  if (tied.about && (await standsFor(query, person, tied.about))) return 'counterparty'
  return undefined
}

/** Whether a person has a place in a jointly filed case. */
async function tookPart(query: Queryable, person: string, caseNumber: string): Promise<boolean> {
  const seat = await query
    .selectFrom('joint_seat')
    .select('id')
    .where('case_number', '=', caseNumber)
    .where('person', '=', person)
    .executeTakeFirst()
  return seat !== undefined
}

/** Everybody who signed a case as a party of a joint filing. */
export async function signatoriesOf(query: Queryable, caseNumber: string): Promise<readonly string[]> {
  const rows = await query
    .selectFrom('joint_seat')
    .select('person')
    .distinct()
    .where('case_number', '=', caseNumber)
    .where('person', 'is not', null)
    .execute()
  return rows.flatMap(({ person }) => person ?? [])
}

/** The jointly filed cases a person has a place in. */
export async function signedCases(query: Queryable, person: string): Promise<readonly string[]> {
  const rows = await query
    .selectFrom('joint_seat')
    .select('case_number')
    .distinct()
    .where('person', '=', person)
    .where('case_number', 'is not', null)
    .execute()
  return rows.flatMap(({ case_number }) => case_number ?? [])
}
