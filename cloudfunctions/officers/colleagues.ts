import { randomUUID } from 'node:crypto'
import { city } from '../../config/city'
import { isPlainDate } from '../../domain/kernel/calendar'
import {
  actingOfficer,
  auditDone,
  auditName,
  type OfficerContext,
  procedure,
  reachableParks,
  refuse,
} from '../platform'
import { officersContract } from './contract'
import { endSessions, parkName } from './me'

/** Longest absence in days that is entered at once; whoever is away longer is given a new post. */
const LONGEST_DAYS = 366

/** The people of one's own and covered parks. */
export const colleagues = procedure(officersContract['officers.colleagues'], 'desk', async (context) => {
  const { officer } = actingOfficer(context)
  const parks = reachableParks(officer) ?? city.parks.map((park) => park.id)
  if (parks.length === 0) return { items: [] }
  const rows = await context.query
    .selectFrom('officer')
    .innerJoin('officer_park', 'officer_park.officer', 'officer.id')
    .select(['officer.id', 'officer.name', 'officer.role', 'officer_park.park'])
    .where('officer.left_at', 'is', null)
    .where('officer_park.park', 'in', [...parks])
    .orderBy('officer.staff_number')
    .orderBy('officer_park.park')
    .execute()
  const away = await context.query
    .selectFrom('officer_absence')
    .select('officer')
    .where('ended_at', 'is', null)
    .where('from_day', '<=', context.today)
    .where('until_day', '>=', context.today)
    .execute()
  const ids = [...new Set(rows.map(({ id }) => id))]
  return {
    items: ids.map((id) => {
      const of = rows.filter((row) => row.id === id)
      return {
        id,
        name: of[0]?.name ?? '',
        role: of[0]?.role ?? ('officer' as const),
        parks: of.map(({ park }) => ({ id: park, name: parkName(park) })),
        away: away.some((absence) => absence.officer === id),
      }
    }),
  }
})

/** One's own absence, or of somebody of one's park as its leader; the cover must be a colleague who is there. */
export const setAbsence = procedure(officersContract['officers.setAbsence'], 'desk', async (context, input) => {
  const caller = actingOfficer(context)
  const officer = input.officer ?? caller.officer.id
  const { from, until, coveredBy } = input
  if (!isPlainDate(from) || !isPlainDate(until)) return refuse('bad-request', '这一天不存在，请按年月日填写')
  if (until < from) return blocked('until', '结束日期不能早于开始日期')
  if (until < context.today) return blocked('until', '这段时间已经过去')
  if (Date.parse(until) - Date.parse(from) > LONGEST_DAYS * 86_400_000) return blocked('until', '一次最多一年')
  if (coveredBy === officer) return blocked('coveredBy', '请选择另一位同事代班')
  await requireColleague(caller, officer, officer !== caller.officer.id)
  await requireColleague(caller, coveredBy, false)
  const overlapping = await context.query
    .selectFrom('officer_absence')
    .select('id')
    .where('officer', 'in', [officer, coveredBy])
    .where('ended_at', 'is', null)
    .where('from_day', '<=', until)
    .where('until_day', '>=', from)
    .executeTakeFirst()
  if (overlapping) return refuse('conflict', '这段时间本人或代班同事已经登记外出，请先调整')
  const id = randomUUID()
  await context.query
    .insertInto('officer_absence')
    .values({
      id,
      officer,
      from_day: from,
      until_day: until,
      covered_by: coveredBy,
      created_at: context.now,
      ended_at: null,
    })
    .execute()
  await auditDone(context, 'officers.setAbsence', auditName({ id: officer }))
  return { id }
})

export const endAbsence = procedure(officersContract['officers.endAbsence'], 'desk', async (context, input) => {
  const caller = actingOfficer(context)
  const row = await context.query
    .selectFrom('officer_absence')
    .select(['id', 'officer'])
    .where('id', '=', input.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) return refuse('not-found', '没有找到这条外出登记')
  await requireColleague(caller, row.officer, row.officer !== caller.officer.id)
  await context.query.updateTable('officer_absence').set({ ended_at: context.now }).where('id', '=', row.id).execute()
  await auditDone(context, 'officers.endAbsence', auditName({ id: row.officer }))
  return { ended: true as const }
})

/** Access ends with this call: no session is honoured any more. The scheduler gives the open cases to colleagues. */
export const leave = procedure(officersContract['officers.leave'], 'desk', async (context, input) => {
  const caller = actingOfficer(context)
  if (input.officer === caller.officer.id) return refuse('conflict', '不能办理自己的离岗，请由另一位组长办理')
  await requireColleague(caller, input.officer, true)
  await context.query
    .updateTable('officer')
    .set({ left_at: context.now })
    .where('id', '=', input.officer)
    .where('left_at', 'is', null)
    .execute()
  await endSessions(context.query, input.officer, new Date())
  await context.query
    .updateTable('officer_absence')
    .set({ ended_at: context.now })
    .where((or) => or.or([or('officer', '=', input.officer), or('covered_by', '=', input.officer)]))
    .where('ended_at', 'is', null)
    .execute()
  await auditDone(context, 'officers.leave', auditName({ id: input.officer }))
  return { left: true as const }
})

/** Somebody of one's own parks who has not left; nobody else exists. @param asLeader it is the leader's to decide */
async function requireColleague({ officer, query }: OfficerContext, id: string, asLeader: boolean): Promise<void> {
  if (asLeader && officer.role === 'officer') refuse('not-allowed', '只有组长可以替同事登记')
  const rows = await query
    .selectFrom('officer')
    .leftJoin('officer_park', 'officer_park.officer', 'officer.id')
    .select(['officer.role', 'officer_park.park'])
    .where('officer.id', '=', id)
    .where('officer.left_at', 'is', null)
    .execute()
  const near = rows.some(({ park }) => park !== null && officer.parks.includes(park))
  if (rows.length === 0 || (officer.role !== 'bureau' && id !== officer.id && !near))
    refuse('not-found', '没有找到这位同事')
  // a leader does not decide about the bureau
  if (asLeader && rows[0]?.role === 'bureau' && officer.role !== 'bureau') refuse('not-allowed', '不能替市局人员登记')
}

function blocked(field: string, message: string): never {
  return refuse('blocked', message, { fields: { [field]: message } })
}
