import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { PlainDate } from '../../../domain/kernel/calendar'
import { services } from '../../../domain/services/registry'

/** Reports about subjects (years) that merchants are reminded of, with the states in which one is in force. */
export const yearlyReports = services.flatMap(({ id, forMerchant }) =>
  forMerchant?.reminders && forMerchant.subjects ? [{ service: id, inForce: forMerchant.inForce }] : [],
)

/**
 * Whether a row of `merchant` owes a report about a year: it existed on the 31 December and has not been struck off
 * (企业信息公示暂行条例 art. 8). Branches of companies report like companies.
 */
export const owesReport = (year: number): RawBuilder<SqlBool> => sql<SqlBool>`(
  (kind <> 'other' or snapshot ->> 'type' ~ '分公司|分支机构') and status in ('active', 'dormant')
  and snapshot ->> 'establishedOn' <= ${`${year}-12-31`})`

/** Whether the register has its report of that year, or it was handed in here and is on its way there. */
export const hasReported = (year: number, today: PlainDate): RawBuilder<SqlBool> => sql<SqlBool>`(
  exists (select 1 from jsonb_array_elements(snapshot -> 'annualReports') as report
    where (report ->> 'year')::int = ${year} and report ->> 'filedOn' <= ${today})
  or exists (select 1 from case_file where made_for = merchant.uscc and subject = ${String(year)} and ${inForce()}))`

function inForce(): RawBuilder<SqlBool> {
  const each = yearlyReports.map(
    ({ service, inForce: states }) =>
      sql`(case_file.service = ${service} and case_file.state = any(${[...states]}::text[]))`,
  )
  return sql<SqlBool>`(${each.length > 0 ? sql.join(each, sql` or `) : sql`false`})`
}
