import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Queryable } from '../platform'

/** Wrong codes in a row after which trying rests: the rest of one million stays out of reach. */
const MOST_FAILURES = 5
const REST_MINUTES = 15
/** Each rest without a success between is twice the one before, up to 15 minutes × 2⁴. */
const MOST_DOUBLINGS = 4
/** How long a place the officer signed in from counts as theirs. */
const KNOWN_DAYS = 90
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** An attempt at an officer's code, from where it is made. */
export interface Attempt {
  readonly officer: string
  readonly place: string
  /** the officer has signed in from here lately */
  readonly known: boolean
  /** milliseconds until the next try counts; 0: now */
  readonly resting: number
}

/**
 * Where an attempt stands. A place the officer uses has a count of its own; all others share one. So who only knows a staff
 * number rests the strangers' tries, not the officer's, and many addresses together guess no faster than one.
 */
export async function attemptAt(
  query: Queryable,
  officer: { readonly id: string; readonly locked_until: Date | null },
  address: string,
  now: Date,
): Promise<Attempt> {
  const place = createHash('sha256').update(`officer-place|${officer.id}|${address}`).digest('hex')
  const row = await query
    .selectFrom('officer_place')
    .select(['locked_until', 'signed_in_at'])
    .where('officer', '=', officer.id)
    .where('place', '=', place)
    .executeTakeFirst()
  const known = row?.signed_in_at != null && row.signed_in_at.getTime() > now.getTime() - KNOWN_DAYS * DAY
  const until = known ? row.locked_until : officer.locked_until
  return { officer: officer.id, place, known, resting: Math.max(0, until ? until.getTime() - now.getTime() : 0) }
}

/** Counts a wrong code in the database, because a guesser may meet many instances. */
export async function countFailure(query: Queryable, { officer, place, known }: Attempt, now: Date): Promise<void> {
  const counted = sql`
    failures = case when failures >= ${MOST_FAILURES - 1} then 0 else failures + 1 end,
    rests = case when failures >= ${MOST_FAILURES - 1} then rests + 1 else rests end,
    locked_until = case when failures >= ${MOST_FAILURES - 1}
      then ${now}::timestamptz + ${REST_MINUTES} * interval '1 minute' * power(2, least(rests, ${MOST_DOUBLINGS}))
      else locked_until end`
  if (known)
    await sql`update officer_place set ${counted}, at = ${now} where officer = ${officer} and place = ${place}`.execute(
      query,
    )
  else await sql`update officer set ${counted} where id = ${officer}`.execute(query)
}

/** A right code: this place is the officer's, and its count begins anew; a stranger's does not. */
export async function countSuccess(query: Queryable, { officer, place, known }: Attempt, now: Date): Promise<void> {
  const fresh = { failures: 0, rests: 0, locked_until: null, signed_in_at: now, at: now }
  await query
    .insertInto('officer_place')
    .values({ officer, place, ...fresh })
    .onConflict((conflict) => conflict.columns(['officer', 'place']).doUpdateSet(fresh))
    .execute()
  if (!known)
    await query
      .updateTable('officer')
      .set({ failures: 0, rests: 0, locked_until: null })
      .where('id', '=', officer)
      .execute()
}

/** Forgets the places that count as nobody's any more. */
export async function forgetPlaces(query: Queryable, now: Date): Promise<void> {
  await query
    .deleteFrom('officer_place')
    .where('at', '<', new Date(now.getTime() - KNOWN_DAYS * DAY))
    .execute()
}
