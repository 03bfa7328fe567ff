import { sql } from 'kysely'
import type { Office } from '../office'
import { type OpenCase, openCases } from './openCase'

/** Which cases the queue shows: all, all that are open, or one state of one service. */
export interface QueueFilter {
  readonly service?: string
  readonly state?: string
  /** Words of the title or (part of) a case number. */
  readonly search?: string
  /** from 1 */
  readonly page: number
}

export interface Queue {
  readonly cases: readonly OpenCase[]
  readonly total: number
  readonly pages: number
}

const PAGE = 50

/** The cases in the order in which they need somebody: the clock that ran out longest ago first, finished ones last. */
export async function caseQueue(office: Office, filter: QueueFilter): Promise<Queue> {
  let query = office.database.selectFrom('filed_case')
  if (filter.service) query = query.where('service', '=', filter.service)
  if (filter.state) query = query.where('state', '=', filter.state)
  if (filter.search) {
    const like = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((where) => where.or([where('title', 'ilike', like), where('case_number', 'ilike', like)]))
  }
  const { total } = await query.select((read) => read.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const rows = await query
    .select('case_number')
    .orderBy('closed')
    .orderBy(sql`next_due nulls last`)
    .orderBy('received_at')
    .offset((Math.min(filter.page, pages) - 1) * PAGE)
    .limit(PAGE)
    .execute()
  return {
    cases: await openCases(
      office.database,
      rows.map((row) => row.case_number),
    ),
    total,
    pages,
  }
}

export interface StateCount {
  readonly service: string
  readonly state: string
  readonly count: number
}

/** How many cases are in each state. */
export async function stateCounts(office: Office): Promise<readonly StateCount[]> {
  return office.database
    .selectFrom('filed_case')
    .select((read) => ['service', 'state', read.fn.countAll<number>().as('count')])
    .groupBy(['service', 'state'])
    .execute()
}

/** How many open cases have let a statutory day pass. */
export async function overdueCount(office: Office): Promise<number> {
  const { count } = await office.database
    .selectFrom('filed_case')
    .select((read) => read.fn.countAll<number>().as('count'))
    .where('closed', '=', false)
    .where('next_due', '<', office.clock.today())
    .executeTakeFirstOrThrow()
  return count
}
