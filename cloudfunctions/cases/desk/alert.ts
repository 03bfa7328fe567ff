import { sql } from 'kysely'
import { beijingDay, type PlainDate } from '../../../domain/kernel/calendar'
import { serviceById } from '../../../domain/services/registry'
import type { Platform, Queryable } from '../../platform'
import { tellOfficer } from './assignment'
import { breachOf } from './breach'
import type { DeskRow } from './deskRow'

const MOST = 200

type Overdue = DeskRow & { readonly service: string; readonly title: string; readonly level: number }

const titles: Readonly<Record<number, string>> = { 1: '快到时间了', 2: '已超时', 3: '超时一个工作日' }

/**
 * Tells about service levels that are about to be missed or have been: at 80 % the officer, at 100 % the leader too, one
 * working day later the bureau (facts §9.3). Each level of each breach once, whatever repeats.
 *
 * @returns how many levels were reached now
 */
export async function alert(platform: Platform): Promise<number> {
  const now = await platform.clock.now()
  const { rows } = await sql<Overdue>`
    select * from (
      select case_desk.*, case_file.service, case_file.title,
        case when escalate_at <= ${now} then 3 when breach_at <= ${now} then 2 else 1 end as level
      from case_desk join case_file on case_file.number = case_desk.case_number
      where open and alerted < 3 and remind_at is not null and remind_at <= ${now}
    ) as due
    where level > alerted order by remind_at limit ${MOST}`.execute(platform.database.query)
  let told = 0
  for (const row of rows)
    told += await platform.database.query.transaction().execute(async (query) => {
      const mine = await query
        .updateTable('case_desk')
        .set({ alerted: row.level })
        .where('case_number', '=', row.case_number)
        .where('alerted', '<', row.level)
        // unless it moved meanwhile
        .where('breach_at', '=', row.breach_at)
        .returning('case_number')
        .executeTakeFirst()
      if (!mine) return 0
      await tellAll(query, row, now)
      return 1
    })
  return told
}

async function tellAll(query: Queryable, row: Overdue, now: Date): Promise<void> {
  const service = serviceById(row.service)
  const breach = service && breachOf(service, row, now)
  if (!breach) return
  for (const officer of await listeners(query, row, beijingDay(now.toISOString())))
    await tellOfficer(query, {
      id: [row.case_number, breach.period, breach.at, row.level, officer].join('|'),
      officer,
      caseNumber: row.case_number,
      title: `${titles[row.level]}：${row.title}`,
      text: breach.text,
      at: now.toISOString(),
    })
}

/** Who hears of a level: it adds to those below it. For an officer who is away, who covers hears too. */
async function listeners(query: Queryable, row: Overdue, today: PlainDate): Promise<readonly string[]> {
  const leaders = await query
    .selectFrom('officer')
    .leftJoin('officer_park', 'officer_park.officer', 'officer.id')
    .select(['officer.id', 'officer.role', 'officer_park.park'])
    .where('officer.left_at', 'is', null)
    .where('officer.role', '<>', 'officer')
    .execute()
  const ofPark = leaders.filter(({ role, park }) => role === 'leader' && park === row.park).map(({ id }) => id)
  const bureau = leaders.filter(({ role }) => role === 'bureau').map(({ id }) => id)
  // nobody has it: the leader hears of it from the beginning
  const first = row.officer ? [row.officer, ...(await coversFor(query, row.officer, today))] : ofPark
  return [...new Set([...first, ...(row.level >= 2 ? ofPark : []), ...(row.level >= 3 ? bureau : [])])]
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
