import { beijingDay, type PlainDate } from '../../../domain/kernel/calendar'
import type { Queryable } from '../../platform'

/** One reminder by an officer. */
export interface Nudge {
  readonly merchant: string
  readonly number: number
  readonly on: PlainDate
}

/** What officers have reminded these merchants of, the oldest first. */
export async function nudgesOf(
  query: Queryable,
  merchants: readonly string[],
  year: number,
): Promise<readonly Nudge[]> {
  if (merchants.length === 0) return []
  const rows = await query
    .selectFrom('nudge')
    .select(['merchant', 'number', 'at'])
    .where('subject', '=', String(year))
    .where('merchant', 'in', merchants)
    .orderBy('number')
    .execute()
  return rows.map(({ merchant, number, at }) => ({ merchant, number, on: beijingDay(at.toISOString()) }))
}
