import type { PlainDate } from '../calendar'
import type { Answers } from '../form'
import type { MerchantSnapshot } from '../merchant'

/** A filing of the same service and merchant that is in force: last year's report, the one being corrected. */
export interface EarlierFiling {
  readonly caseNumber: string
  /** What it was about: the year of a report. */
  readonly subject: string
  readonly filedOn: PlainDate
  readonly state: string
  readonly answers: Answers
}

/**
 * What is known about the merchant a filing is made for, besides the answers. The functions read it from the directory and
 * the case files; the phone is told the same before the form opens, so that both run the same checks.
 */
export interface Known {
  readonly merchant?: MerchantSnapshot
  readonly earlier?: readonly EarlierFiling[]
}
