import type { Side } from '../../domain/kernel/case'
import { type CallContext, type Relation, refuse, requireRelation } from '../platform'
import { loadCase, type StoredCase } from './caseStore'
import { isTold, sideOf } from './side'

/**
 * The case of a number, for somebody the access matrix lets at it. A merchant the case is about sees it from the moment it
 * has been told of it; until then it does not exist for them either.
 *
 * @param lock hold the row until the transaction ends
 */
export async function requireCase(
  context: CallContext,
  procedure: string,
  number: string,
  lock = false,
): Promise<{ readonly stored: StoredCase; readonly side: Side; readonly relation: Relation }> {
  const stored = await loadCase(context.query, number, lock)
  const { relation } = await requireRelation(
    context,
    procedure,
    stored && {
      id: stored.file.number,
      owner: stored.file.owner,
      madeFor: stored.file.made_for,
      about: stored.file.merchant,
    },
  )
  const side = sideOf(relation)
  if (!stored || (side === 'counterparty' && !isTold(stored)))
    return refuse('not-found', '没有找到这件办件，请核对编号')
  return { stored, side, relation }
}
