import { type Citation, type Dated, since } from '../../kernel/law'
import type { NameContext, NameParts } from './nameParts'

/**
 * `rejected`: the text forbids it. `needsApproval`: strict review, approval from above. `manualReview`: a registrar has to
 * look. The registrar's own comparison is something else: 不代表登记机关查重结果.
 */
export type NameOutcome = 'passes' | 'manualReview' | 'needsApproval' | 'rejected'

/** A dated, cited rule over a name. Severity and source share one date. */
export interface NameRule {
  /** N1–N15, A11.n for the items of 名称规定 art. 11, A12 for art. 12 */
  readonly id: string
  readonly inForce: Dated<Exclude<NameOutcome, 'passes'>>
  test(parts: NameParts, context: NameContext): NameObjection | undefined | false
}

export interface NameObjection {
  readonly message: string
  readonly fix?: string
}

/** @param outcome `rejected` from a text we have only second hand becomes `manualReview` */
export function nameRule(
  id: string,
  outcome: Exclude<NameOutcome, 'passes'>,
  basis: Citation,
  test: NameRule['test'],
  from = '2021-03-01',
): NameRule {
  const held = outcome === 'rejected' && basis.evidence !== 'verified' ? 'manualReview' : outcome
  return { id, inForce: since(from, held, basis), test }
}
