import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beijingDay, type Instant, type PlainDate } from '../../../domain/kernel/calendar'
import { foldCase, mayDo } from '../../../domain/kernel/case'
import type { Queryable } from '../../platform'
import { appendEvent, type StoredCase } from '../caseStore'
import { tell } from '../tell'
import { deskRow } from './deskRow'

/** Somebody a case can be given to. */
export interface Colleague {
  readonly id: string
  readonly name: string
  /** cases and tasks they have in hand */
  readonly open: number
  readonly away: boolean
  /** of this park; otherwise there only to stand in for somebody of it */
  readonly member: boolean
  /** takes this category, by itself or because they take all */
  readonly takes: boolean
  readonly leader: boolean
  /** who covers while they are away */
  readonly coveredBy: string | null
}

/** The people of a park who have not left, and who stands in for one of them today, the least busy first. */
export async function parkColleagues(
  query: Queryable,
  { park, category, today }: { park: string; category: string; today: PlainDate },
): Promise<readonly Colleague[]> {
  const isMember = sql`exists (
    select 1 from officer_park where officer_park.officer = officer.id and officer_park.park = ${park})`
  const { rows } = await sql<Colleague>`
    select officer.id, officer.name, officer.role <> 'officer' as leader,
      (select count(*)::int from case_desk where case_desk.officer = officer.id and case_desk.open)
        + (select count(*)::int from desk_task where desk_task.officer = officer.id and desk_task.open) as open,
      absence.id is not null as away,
      ${isMember} as member,
      absence.covered_by as "coveredBy",
      not exists (select 1 from officer_category where officer_category.officer = officer.id)
        or exists (select 1 from officer_category where officer_category.officer = officer.id and category = ${category})
        as takes
    from officer
    left join lateral (
      select id, covered_by from officer_absence
      where officer_absence.officer = officer.id and ended_at is null and from_day <= ${today} and until_day >= ${today}
      limit 1
    ) as absence on true
    where officer.left_at is null and (${isMember} or exists (
      select 1 from officer_absence join officer_park on officer_park.officer = officer_absence.officer
      where officer_absence.covered_by = officer.id and ended_at is null and from_day <= ${today} and until_day >= ${today}
        and officer_park.park = ${park}))
    order by open, officer.staff_number`.execute(query)
  return rows
}

/**
 * The rule: the park's officers, of those who take the category, the one with the least in hand. Who is away is stood in for
 * by who covers. Without anybody for the category anybody of the park, without an officer the park's leader.
 */
export function chooseOfficer(colleagues: readonly Colleague[]): Colleague | undefined {
  const there = colleagues.flatMap((colleague) => {
    if (!colleague.member) return []
    if (!colleague.away) return [colleague]
    const cover = colleagues.find(({ id, away }) => id === colleague.coveredBy && !away)
    // the cover takes what the absent one takes
    return cover ? [{ ...cover, takes: cover.takes || colleague.takes, leader: cover.leader && colleague.leader }] : []
  })
  const officers = there.filter(({ leader }) => !leader)
  const wanted = [officers.filter(({ takes }) => takes), officers, there].find((group) => group.length > 0) ?? []
  return wanted.reduce<Colleague | undefined>(
    (least, one) => (least && least.open <= one.open ? least : one),
    undefined,
  )
}

/** Gives a case to somebody by the rule; undefined when nobody of the park is there, and the case stays as it is. */
export async function assignByRule(
  query: Queryable,
  stored: StoredCase,
  now: Instant,
): Promise<{ readonly stored: StoredCase; readonly officer: Colleague } | undefined> {
  const act = allowedOf(stored, stored.service.liaison?.assigning.byRule ?? [], 'system')
  const row = act && (await deskRow(query, stored.file.number))
  if (!act || !row) return undefined
  const { park, category } = row
  const officer = chooseOfficer(await parkColleagues(query, { park, category, today: beijingDay(now) }))
  if (!officer) return undefined
  const data = { assignee: officer.id, assigneeName: officer.name }
  const after = await appendEvent(query, stored, { id: randomUUID(), act, by: 'system', at: now, data })
  await tellAssigned(query, after, officer.id, now)
  await tell(query, after)
  return { stored: after, officer }
}

/** The first of these acts that may be done now. */
export function allowedOf(
  { service, events }: StoredCase,
  acts: readonly string[],
  by: 'system' | 'regulator',
): string | undefined {
  const progress = foldCase(service.workflow, events)
  return acts.find((act) => mayDo(service.workflow, progress, act, by))
}

/** Puts a case on an officer's list of news. */
export async function tellAssigned(query: Queryable, stored: StoredCase, officer: string, now: Instant): Promise<void> {
  await tellOfficer(query, {
    id: `${stored.events.at(-1)?.id}|${officer}`,
    officer,
    caseNumber: stored.file.number,
    title: `新的办件：${stored.file.title}`,
    text: '已分派给您，请在服务时间内先回复。',
    at: now,
  })
}

/** One piece of news for one officer; the same id twice is one. */
export async function tellOfficer(
  query: Queryable,
  notice: { id: string; officer: string; caseNumber?: string; task?: string; title: string; text: string; at: Instant },
): Promise<void> {
  const { caseNumber = null, task = null, ...rest } = notice
  await query
    .insertInto('officer_notice')
    .values({ ...rest, case_number: caseNumber, task, read_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
