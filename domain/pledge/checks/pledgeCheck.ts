import type { Citation } from '../../kernel/law'
import type { Check, Severity } from '../../kernel/rules'
import type { Known } from '../../kernel/service'
import type { PledgeAnswers } from '../answers'

/** A check of a pledge of marks, by its number in the table of facts: TP01 … TP15. */
export function pledgeCheck(
  number: string,
  severity: Severity,
  field: string,
  basis: Citation | undefined,
  test: Check<PledgeAnswers, Known>['test'],
): Check {
  return { id: `trademark-pledge.${number}`, severity, field, ...(basis ? { basis } : {}), test }
}
