import { CompiledQuery } from 'kysely'
import { keptPlan, type Queryable } from '../platform'
import { directoryFeed } from './applyPage'
import { type CardRow, cardColumns } from './merchantCard'

interface CodeLine extends CardRow {
  /** when our directory was last compared with the register */
  readonly compared_at: Date | null
}

const statement = `${keptPlan('merchant_by_code')}
  select ${cardColumns.join(', ')}, (select updated_at from feed_cursor where feed = '${directoryFeed}') as compared_at
  from merchant where uscc = $1`

/** The merchant of a credit code, with the day of the last comparison: one question, planned once a session. */
export async function findByCode(query: Queryable, uscc: string): Promise<CodeLine | undefined> {
  const { rows } = await query.executeQuery<CodeLine>(CompiledQuery.raw(statement, [uscc]))
  return rows[0]
}
