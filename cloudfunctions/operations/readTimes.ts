import { sql } from 'kysely'
import { addDays, type PlainDate } from '../../domain/kernel/calendar'
import type { Queryable } from '../platform'

const DAYS = 7
const MOST = 20

/** How long a procedure takes: of the last seven days' calls 95 in a hundred were answered within `p95` ms. */
export interface CallTime {
  readonly procedure: string
  readonly calls: number
  readonly p95: number
}

/** The slowest first. The times are upper ends of classes, so a figure says a little more than it was, never less. */
export async function readTimes(query: Queryable, today: PlainDate): Promise<CallTime[]> {
  const { rows } = await sql<CallTime>`
    with counted as (
      select procedure, at_most_ms, sum(calls) as calls from call_time
      where day > ${addDays(today, -DAYS)}::date group by procedure, at_most_ms),
    running as (
      select procedure, at_most_ms, sum(calls) over (partition by procedure order by at_most_ms) as upto,
        sum(calls) over (partition by procedure) as calls
      from counted)
    select procedure, calls::int as calls, min(at_most_ms)::int as p95 from running
    where upto >= 0.95 * calls group by procedure, calls
    order by p95 desc, calls desc, procedure limit ${MOST}`.execute(query)
  return rows
}
