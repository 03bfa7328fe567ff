import { serviceById, services } from '../../../domain/services/registry'
import { actingOfficer, auditDone, procedure, refuse, requirePark } from '../../platform'
import { loadEvents } from '../caseStore'
import { casesContract } from '../contract'
import { documentOf, masked } from './read'

/** More than any room holds. */
const MOST = 500

/** Who takes part in an event, masked until a reason is given: every look is on record with it. */
export const deskSignUps = procedure(casesContract['cases.deskSignUps'], 'desk', async (context, input) => {
  const { query, platform } = context
  const announced = await query
    .selectFrom('announcement')
    .select(['id', 'title', 'park', 'event'])
    .where('id', '=', input.announcement)
    .executeTakeFirst()
  // one of the whole city is every officer's
  if (announced?.park) requirePark(context, 'cases.deskSignUps', { id: announced.id, park: announced.park })
  else actingOfficer(context)
  if (!announced?.event) return refuse('not-found', '没有找到这场活动')
  const taking = services.filter(({ takesUp }) => takesUp)
  const files = await query
    .selectFrom('case_file')
    .selectAll()
    .where('subject', '=', announced.id)
    .where('made_for', 'is', null)
    .where(
      'service',
      'in',
      taking.map(({ id }) => id),
    )
    .orderBy('received_at')
    .orderBy('number')
    .limit(MOST)
    .execute()
  const held = files.filter(({ service, state }) => serviceById(service)?.takesUp?.holdsIn.includes(state))
  const cases = await loadEvents(query, held)
  await auditDone(context, 'cases.deskSignUps', announced.id, input.reason ?? 'handle')
  return {
    title: announced.title,
    seats: announced.event.seats,
    items: cases.map((stored) => {
      const whole = documentOf(stored, platform)
      return {
        caseNumber: stored.file.number,
        at: stored.file.received_at.toISOString(),
        rows: (input.reason ? whole : masked(whole))
          .flatMap(({ rows }) => rows)
          .map(({ label, text }) => ({ label, text })),
      }
    }),
  }
})
