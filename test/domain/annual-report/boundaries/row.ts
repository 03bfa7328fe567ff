import type { Answers } from '../../../../domain/kernel/form'
import type { MerchantSnapshot } from '../../../../domain/kernel/merchant'
import type { Severity } from '../../../../domain/kernel/rules'

export type Kind = 'company' | 'sole' | 'coop'
export interface Try {
  readonly answers?: Answers
  readonly merchant?: Partial<MerchantSnapshot>
  /** answers of last year's report, changed */
  readonly last?: Answers
  /** no report of last year */
  readonly on?: string
}
export interface Row {
  readonly id: string
  readonly kinds: readonly Kind[]
  readonly severity: Severity
  /** where the finding stands */
  readonly field: string
  readonly passes: Try
  readonly found: Try
}

export const every: readonly Kind[] = ['company', 'sole', 'coop']
