import type { Check } from '../../kernel/rules'
import type { Known } from '../../kernel/service'

/** A check of a report: over the answers it names, with the merchant's register entry and earlier reports at hand. */
export type ReportCheck<A> = Check<A, Known>
