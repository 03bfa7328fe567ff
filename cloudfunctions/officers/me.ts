import type { InferOutput } from 'valibot'
import { city } from '../../config/city'
import type { PlainDate } from '../../domain/kernel/calendar'
import { actingOfficer, procedure, type Queryable, refuse, sessionHash } from '../platform'
import { officersContract } from './contract'

type Me = InferOutput<(typeof officersContract)['officers.me']['output']>

export const me = procedure(officersContract['officers.me'], 'desk', async (context) => {
  const { officer } = actingOfficer(context)
  return describeOfficer(context.query, officer.id, context.today)
})

/** Ends this session; others of the same officer go on. */
export const signOut = procedure(officersContract['officers.signOut'], 'desk', async (context) => {
  const { officerSession } = actingOfficer(context)
  await context.query
    .updateTable('officer_session')
    .set({ ended_at: new Date() })
    .where('token_hash', '=', sessionHash(officerSession))
    .execute()
  return { signedOut: true as const }
})

/** Every session of an officer ends now. */
export async function endSessions(query: Queryable, officer: string, now: Date): Promise<void> {
  await query
    .updateTable('officer_session')
    .set({ ended_at: now })
    .where('officer', '=', officer)
    .where('ended_at', 'is', null)
    .execute()
}

/** An officer as they see themselves. */
export async function describeOfficer(query: Queryable, id: string, today: PlainDate): Promise<Me> {
  const officer = await query
    .selectFrom('officer')
    .select(['id', 'staff_number', 'name', 'role'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!officer) return refuse('not-found', '没有这位专管员')
  const categories = await query.selectFrom('officer_category').select('category').where('officer', '=', id).execute()
  const places = await query.selectFrom('officer_park').selectAll().execute()
  const absences = await query
    .selectFrom('officer_absence')
    .innerJoin('officer as away', 'away.id', 'officer_absence.officer')
    .innerJoin('officer as cover', 'cover.id', 'officer_absence.covered_by')
    .select([
      'officer_absence.id',
      'officer_absence.officer',
      'away.name as officerName',
      'from_day',
      'until_day',
      'covered_by',
      'cover.name as coverName',
    ])
    .where('officer_absence.ended_at', 'is', null)
    .where('until_day', '>=', today)
    .orderBy('from_day')
    .orderBy('officer_absence.id')
    .execute()
  const parksOf = (who: string) => places.filter(({ officer: at }) => at === who).map(({ park }) => park)
  const own = officer.role === 'bureau' ? city.parks.map((park) => park.id) : parksOf(id)
  const covered = absences
    .filter((absence) => absence.covered_by === id && absence.from_day <= today)
    .flatMap((absence) => parksOf(absence.officer))
    .filter((park) => !own.includes(park))
  const unread = await query
    .selectFrom('officer_notice')
    .select((count) => count.fn.countAll<number>().as('unread'))
    .where('officer', '=', id)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  const mine = absences.filter(
    (absence) =>
      absence.officer === id ||
      absence.covered_by === id ||
      (officer.role !== 'officer' && parksOf(absence.officer).some((park) => own.includes(park))),
  )
  return {
    id: officer.id,
    staffNumber: officer.staff_number,
    name: officer.name,
    role: officer.role,
    parks: [
      ...own.map((park) => ({ id: park, name: parkName(park), covering: false })),
      ...[...new Set(covered)].map((park) => ({ id: park, name: parkName(park), covering: true })),
    ],
    categories: categories.map(({ category }) => category),
    absences: mine.map((absence) => ({
      id: absence.id,
      officer: absence.officer,
      officerName: absence.officerName,
      from: absence.from_day,
      until: absence.until_day,
      coveredBy: absence.covered_by,
      coveredByName: absence.coverName,
    })),
    unread: Number(unread.unread),
  }
}

export function parkName(id: string): string {
  return city.parks.find((park) => park.id === id)?.name ?? id
}
