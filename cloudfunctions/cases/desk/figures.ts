import { sql } from 'kysely'
import { addDays, startOfDay } from '../../../domain/kernel/calendar'
import type { Option } from '../../../domain/kernel/form'
import { services } from '../../../domain/services/registry'
import { procedure, type Queryable, requirePark } from '../../platform'
import { casesContract } from '../contract'
import { parkName } from '../conversation'
import { parkReports } from './parkReports'

/** Days that are counted, today included. */
const DAYS = 30

interface Counted {
  readonly category: string
  readonly open: number
  readonly overdue: number
  readonly received: number
  readonly answered: number
}

/** The picture of one park: counts and times, without any person or case in it. */
export const deskFigures = procedure(casesContract['cases.deskFigures'], 'desk', async (context, { park }) => {
  requirePark(context, 'cases.deskFigures', { id: park, park })
  const { query, now, today } = context
  const from = addDays(today, 1 - DAYS)
  const since = startOfDay(from)
  const counted = await countByCategory(query, park, since, now)
  const { rows } = await sql<{
    median: number | null
    slowest: number | null
    average: number | null
    ratings: number
  }>`
    select
      percentile_cont(0.5) within group (order by extract(epoch from answered_at - received_at)) as median,
      percentile_cont(0.9) within group (order by extract(epoch from answered_at - received_at)) as slowest,
      avg(satisfaction)::float8 as average,
      count(satisfaction)::int as ratings
    from case_desk where park = ${park} and answered_at >= ${since}`.execute(query)
  const times = rows[0]
  const sum = (key: 'open' | 'overdue' | 'received' | 'answered') => counted.reduce((all, one) => all + one[key], 0)
  return {
    park,
    parkName: parkName(park),
    reports: await parkReports(query, parkName(park), today),
    from,
    to: today,
    open: sum('open'),
    overdue: sum('overdue'),
    received: sum('received'),
    answered: sum('answered'),
    ...(times?.median == null ? {} : { medianHours: hours(times.median) }),
    ...(times?.slowest == null ? {} : { slowestTenthHours: hours(times.slowest) }),
    ...(times?.average == null
      ? {}
      : { satisfaction: { average: Math.round(times.average * 10) / 10, ratings: times.ratings } }),
    categories: allCategories().map(({ id, label }) => {
      const { open = 0, received = 0, answered = 0 } = counted.find(({ category }) => category === id) ?? {}
      return { id, label, open, received, answered }
    }),
  }
})

async function countByCategory(query: Queryable, park: string, since: string, now: Date): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select category,
      count(*) filter (where open)::int as open,
      count(*) filter (where open and breach_at <= ${now})::int as overdue,
      count(*) filter (where received_at >= ${since})::int as received,
      count(*) filter (where answered_at >= ${since})::int as answered
    from case_desk where park = ${park} and (open or received_at >= ${since} or answered_at >= ${since})
    group by category`.execute(query)
  return rows
}

/** Over every service officers handle, each once. */
function allCategories(): readonly Option[] {
  const all = services.flatMap(({ liaison }) => liaison?.categories ?? [])
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at)
}

function hours(seconds: number): number {
  return Math.round(seconds / 360) / 10
}
