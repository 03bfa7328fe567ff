import { sql } from 'kysely'
import { lastReportYear } from '../../../domain/annual-report'
import type { PlainDate } from '../../../domain/kernel/calendar'
import type { Queryable } from '../../platform'

/** How many merchants of a park owe the newest annual report, and how many of them the register has it of. */
export interface ParkReports {
  readonly year: number
  readonly owing: number
  readonly filed: number
}

/**
 * By the register alone: counts, never which merchants. A year is owed by who existed on its 31 December and has not been
 * struck off (企业信息公示暂行条例 art. 8).
 *
 * @param parkName as the register writes it
 */
export async function parkReports(query: Queryable, parkName: string, today: PlainDate): Promise<ParkReports> {
  const year = lastReportYear(today)
  const { rows } = await sql<{ owing: number; filed: number }>`
    select count(*)::int as owing,
      count(*) filter (where exists (
        select 1 from jsonb_array_elements(snapshot -> 'annualReports') as report
        where (report ->> 'year')::int = ${year} and report ->> 'filedOn' <= ${today}))::int as filed
    from merchant
    where snapshot ? 'park' and snapshot ->> 'park' = ${parkName}
      and kind <> 'other' and status in ('active', 'dormant')
      and snapshot ->> 'establishedOn' <= ${`${year}-12-31`}`.execute(query)
  return { year, owing: rows[0]?.owing ?? 0, filed: rows[0]?.filed ?? 0 }
}
