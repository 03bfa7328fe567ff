import { sql } from 'kysely'
import { inTurn, type Platform, type Queryable } from '../../platform'
import { loadCase } from '../caseStore'
import { dueActs } from '../dueActs'
import { alert } from './alert'
import { assignByRule } from './assignment'
import { settleNudges } from './settleNudges'
import { type DeskTask, giveTask } from './tasks'

/** Cases looked at in one beat; the next beat goes on. */
const MOST = 100

/** What the scheduler does for the desk. Safe to repeat and to run twice at once: each case is decided under its row lock. */
export async function tendDesk(platform: Platform): Promise<{ alerts: number; acts: number; assigned: number }> {
  await settleNudges(platform)
  return {
    alerts: await alert(platform),
    acts: await actOnTime(platform),
    assigned: (await handOut(platform)) + (await handOutTasks(platform)),
  }
}

/** Reminds, closes and archives what has stood still long enough. */
async function actOnTime(platform: Platform): Promise<number> {
  const now = await platform.clock.now()
  const due = await platform.database.query
    .selectFrom('case_desk')
    .select('case_number')
    .where('timer_at', '<=', now)
    .orderBy('timer_at')
    .limit(MOST)
    .execute()
  return inTurn(platform, due, (query, { case_number }) => dueActs(query, case_number, now))
}

/** Gives out what nobody has, and what a leaver left behind, in parks where somebody is there. */
async function handOut(platform: Platform): Promise<number> {
  const { rows } = await sql<{ case_number: string }>`
    with staffed as (
      select distinct park from officer_park join officer on officer.id = officer_park.officer and left_at is null
    )
    -- each half has an index of its own: a beat must not read the whole desk
    (select case_number from case_desk where open and officer is null and park in (select park from staffed)
      order by sort_at, case_number limit ${MOST})
    union all
    (select case_number from case_desk join officer on officer.id = case_desk.officer and officer.left_at is not null
      where open and park in (select park from staffed)
      order by sort_at, case_number limit ${MOST})`.execute(platform.database.query)
  const now = await platform.clock.now()
  return inTurn(platform, rows, async (query, { case_number }) => {
    const stored = await loadCase(query, case_number, true)
    // decided under the lock: another beat may have given it out meanwhile
    if (!stored || !(await isNobodys(query, case_number))) return 0
    return (await assignByRule(query, stored, now.toISOString())) ? 1 : 0
  })
}

/** The same for tasks. */
async function handOutTasks(platform: Platform): Promise<number> {
  const now = await platform.clock.now()
  const { rows } = await sql<Pick<DeskTask, 'id'>>`
    select desk.id from desk_task as desk left join officer on officer.id = desk.officer
    where desk.open and (desk.officer is null or officer.left_at is not null)
      and desk.park in (
        select park from officer_park join officer as staff on staff.id = officer_park.officer and staff.left_at is null)
    order by desk.sort_at, desk.id limit ${MOST}`.execute(platform.database.query)
  return inTurn(platform, rows, async (query, { id }) => {
    const task = await query
      .selectFrom('desk_task')
      .leftJoin('officer', 'officer.id', 'desk_task.officer')
      .select(['desk_task.id', 'desk_task.park', 'category', 'title', 'kind', 'desk_task.officer', 'officer.left_at'])
      .where('desk_task.id', '=', id)
      .where('open', '=', true)
      .forUpdate('desk_task')
      .executeTakeFirst()
    // decided under the lock: another beat may have given it out meanwhile
    if (!task || (task.officer !== null && task.left_at === null)) return 0
    return (await giveTask(query, task, now)) ? 1 : 0
  })
}

/** Open, and without an officer who is still there. */
async function isNobodys(query: Queryable, caseNumber: string): Promise<boolean> {
  const row = await query
    .selectFrom('case_desk')
    .leftJoin('officer', 'officer.id', 'case_desk.officer')
    .select(['case_desk.open', 'case_desk.officer', 'officer.left_at'])
    .where('case_number', '=', caseNumber)
    .executeTakeFirst()
  if (!row?.open) return false
  return row.officer === null || row.left_at !== null
}
