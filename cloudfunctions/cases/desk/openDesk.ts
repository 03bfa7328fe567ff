import type { Queryable } from '../../platform'
import { loadCase } from '../caseStore'
import { assignByRule } from './assignment'
import { settleDesk } from './deskRow'

/** Puts a new case on the desk of its park and gives it to an officer, in the transaction that filed it. */
export async function openDesk(query: Queryable, number: string): Promise<void> {
  const stored = await loadCase(query, number)
  const filed = stored?.events.at(-1)
  if (!stored || !filed) throw new Error('a case that was just filed is not there')
  await settleDesk(query, stored, filed.at)
  // without anybody there it stays in the queue as nobody's; the scheduler tries again
  await assignByRule(query, stored, filed.at)
}
