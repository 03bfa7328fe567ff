import { sql } from 'kysely'
import { taskKindById } from '../../../domain/desk'
import { beijingDay, type PlainDate } from '../../../domain/kernel/calendar'
import { serviceById } from '../../../domain/services/registry'
import { inTurn, type Platform, type Queryable } from '../../platform'
import { tellOfficer } from './assignment'
import { breachOf, breachOfLevel } from './breach'
import type { DeskRow } from './deskRow'
import type { DeskTask } from './tasks'

const MOST = 200

/** What is about to be missed, of a case or of a task: the same moments, told in the same way. */
interface Overdue {
  readonly id: string
  readonly about: { readonly caseNumber: string } | { readonly task: string }
  readonly park: string
  readonly officer: string | null
  readonly title: string
  readonly level: number
  readonly breach: { readonly period: string; readonly at: string; readonly text: string } | undefined
  /** marks the level as told; false when somebody else did or the moment moved meanwhile */
  take(query: Queryable): Promise<boolean>
}

const titles: Readonly<Record<number, string>> = { 1: '快到时间了', 2: '已超时', 3: '超时一个工作日' }

/**
 * Tells about service levels that are about to be missed or have been: at 80 % the officer, at 100 % the leader too, one
 * working day later the bureau (facts §9.3). Each level of each breach once, whatever repeats.
 *
 * @returns how many levels were reached now
 */
export async function alert(platform: Platform): Promise<number> {
  const now = await platform.clock.now()
  const due = [...(await casesDue(platform, now)), ...(await tasksDue(platform, now))]
  return inTurn(platform, due, async (query, one) => {
    if (!(await one.take(query))) return 0
    await tellAll(query, one, now)
    return 1
  })
}

const levelAt = (now: Date) =>
  sql<number>`case when escalate_at <= ${now} then 3 when breach_at <= ${now} then 2 else 1 end`

async function casesDue(platform: Platform, now: Date): Promise<readonly Overdue[]> {
  const { rows } = await sql<DeskRow & { service: string; title: string; level: number }>`
    select * from (
      select case_desk.*, case_file.service, case_file.title, ${levelAt(now)} as level
      from case_desk join case_file on case_file.number = case_desk.case_number
      where open and alerted < 3 and remind_at is not null and remind_at <= ${now}
    ) as due
    where level > alerted order by remind_at limit ${MOST}`.execute(platform.database.query)
  return rows.map((row) => {
    const { case_number: id, park, officer, title, level } = row
    const service = serviceById(row.service)
    return {
      ...{ id, park, officer, title, level, about: { caseNumber: id } },
      breach: service && breachOf(service, row, now),
      take: async (query) => {
        const mine = await query
          .updateTable('case_desk')
          .set({ alerted: level })
          .where('case_number', '=', id)
          .where('alerted', '<', level)
          // unless it moved meanwhile
          .where('breach_at', '=', row.breach_at)
          .returning('case_number')
          .executeTakeFirst()
        return mine !== undefined
      },
    }
  })
}

async function tasksDue(platform: Platform, now: Date): Promise<readonly Overdue[]> {
  const { rows } = await sql<DeskTask & { level: number }>`
    select * from (
      select desk_task.*, ${levelAt(now)} as level from desk_task where open and alerted < 3 and remind_at <= ${now}
    ) as due
    where level > alerted order by remind_at limit ${MOST}`.execute(platform.database.query)
  return rows.map((row) => {
    const { id, park, officer, level } = row
    const kind = taskKindById(row.kind)
    return {
      ...{ id, park, officer, level, about: { task: id } },
      title: `${kind?.label ?? ''} ${row.title}`,
      breach: breachOfLevel(kind?.level, row, now),
      take: async (query) => {
        const mine = await query
          .updateTable('desk_task')
          .set({ alerted: level })
          .where('id', '=', id)
          .where('alerted', '<', level)
          .where('open', '=', true)
          .where('breach_at', '=', row.breach_at)
          .returning('id')
          .executeTakeFirst()
        return mine !== undefined
      },
    }
  })
}

async function tellAll(query: Queryable, due: Overdue, now: Date): Promise<void> {
  const { breach } = due
  if (!breach) return
  for (const officer of await listeners(query, due, beijingDay(now.toISOString())))
    await tellOfficer(query, {
      id: [due.id, breach.period, breach.at, due.level, officer].join('|'),
      officer,
      ...due.about,
      title: `${titles[due.level]}：${due.title}`,
      text: breach.text,
      at: now.toISOString(),
    })
}

/** Who hears of a level: it adds to those below it. For an officer who is away, who covers hears too. */
async function listeners(query: Queryable, due: Overdue, today: PlainDate): Promise<readonly string[]> {
  const leaders = await query
    .selectFrom('officer')
    .leftJoin('officer_park', 'officer_park.officer', 'officer.id')
    .select(['officer.id', 'officer.role', 'officer_park.park'])
    .where('officer.left_at', 'is', null)
    .where('officer.role', '<>', 'officer')
    .execute()
  const ofPark = leaders.filter(({ role, park }) => role === 'leader' && park === due.park).map(({ id }) => id)
  const bureau = leaders.filter(({ role }) => role === 'bureau').map(({ id }) => id)
  // nobody has it: the leader hears of it from the beginning
  const first = due.officer ? [due.officer, ...(await coversFor(query, due.officer, today))] : ofPark
  return [...new Set([...first, ...(due.level >= 2 ? ofPark : []), ...(due.level >= 3 ? bureau : [])])]
}

async function coversFor(query: Queryable, officer: string, today: PlainDate): Promise<readonly string[]> {
  const rows = await query
    .selectFrom('officer_absence')
    .select('covered_by')
    .where('officer', '=', officer)
    .where('ended_at', 'is', null)
    .where('from_day', '<=', today)
    .where('until_day', '>=', today)
    .execute()
  return rows.map(({ covered_by }) => covered_by)
}
