import { sql } from 'kysely'
import { lastReportYear } from '../../../domain/annual-report'
import type { PlainDate } from '../../../domain/kernel/calendar'
import type { Queryable } from '../../platform'
import { hasReported, owesReport } from './owing'

/** How many merchants of a park owe the newest annual report, and how many of them have filed it. */
export interface ParkReports {
  readonly year: number
  readonly owing: number
  readonly filed: number
}

/**
 * Counts, never which merchants.
 *
 * @param parkName as the register writes it
 */
export async function parkReports(query: Queryable, parkName: string, today: PlainDate): Promise<ParkReports> {
  const year = lastReportYear(today)
  const { rows } = await sql<{ owing: number; filed: number }>`
    select count(*)::int as owing, count(*) filter (where ${hasReported(year, today)})::int as filed
    from merchant
    where snapshot ? 'park' and snapshot ->> 'park' = ${parkName} and ${owesReport(year)}`.execute(query)
  return { year, owing: rows[0]?.owing ?? 0, filed: rows[0]?.filed ?? 0 }
}
