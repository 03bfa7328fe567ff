import { type CallContext, type OfficerContext, refuse, requirePark } from '../../platform'
import { loadCase, type StoredCase } from '../caseStore'
import { type DeskRow, deskRow } from './deskRow'

/**
 * The case of a number, for an officer of its park. A case that officers do not handle does not exist at the desk.
 *
 * @param lock hold the row until the transaction ends
 */
export async function requireDeskCase(
  context: CallContext,
  procedure: string,
  number: string,
  lock = false,
): Promise<{ readonly caller: OfficerContext; readonly stored: StoredCase; readonly row: DeskRow }> {
  const found = await deskRow(context.query, number)
  const caller = requirePark(context, procedure, found && { id: number, park: found.park })
  const stored = await loadCase(context.query, number, lock)
  // read again under the lock: it may have been moved to another park meanwhile
  const row = lock ? await deskRow(context.query, number) : found
  requirePark(context, procedure, row && { id: number, park: row.park })
  if (!stored || !row) return refuse('not-found', '没有找到这件办件，请核对编号')
  return { caller, stored, row }
}
