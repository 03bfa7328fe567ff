import { sql } from 'kysely'
import { type HandledCount, handledSince } from '../../domain/credit'
import type { PlainDate } from '../../domain/kernel/calendar'
import type { PublicResult } from '../../domain/kernel/service'
import { outlines } from '../../domain/services/outlines'
import type { Queryable } from '../platform'

/**
 * How many filings about a merchant ended in which way, over the services whose results may be counted in public (Order 121
 * art. 38). A confidential service has no merchant on record, so nothing of it can be in here.
 */
export async function handledCounts(
  query: Queryable,
  uscc: string,
  today: PlainDate,
): Promise<readonly HandledCount[]> {
  const counts: HandledCount[] = []
  for (const { id, results = {} } of outlines)
    for (const [state, result] of Object.entries(results))
      counts.push({ result: result.label, count: await countOne(query, { uscc, today, service: id, state }, result) })
  return counts
}

async function countOne(
  query: Queryable,
  { uscc, today, service, state }: { uscc: string; today: PlainDate; service: string; state: string },
  { unless }: PublicResult,
): Promise<number> {
  let select = query
    .selectFrom('case_file')
    .where('merchant', '=', uscc)
    .where('service', '=', service)
    .where('state', '=', state)
    .where('received_at', '>=', new Date(`${handledSince(today)}T00:00:00+08:00`))
  if (unless)
    select = select.where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('case_event')
            .select('case_event.id')
            .whereRef('case_event.case_number', '=', 'case_file.number')
            .where('case_event.act', '=', unless.act)
            .where(sql<string>`case_event.data ->> ${unless.field}`, 'in', unless.oneOf),
        ),
      ),
    )
  const { count } = await select
    .select((read) => read.fn.countAll<string | number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
