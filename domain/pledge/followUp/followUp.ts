import type { Answers, Field, Section } from '../../kernel/form'
import type { PledgeOnRecord } from '../../kernel/merchant'
import type { Check } from '../../kernel/rules'
import type { NextStep } from '../../kernel/service'

/** What the filings about a registered pledge have in common. */
export interface FollowUpAnswers extends Answers {
  readonly certificate?: string
  readonly pledgorUscc?: string
  readonly pledgorName?: string
  readonly pledgeeName?: string
}

/** One kind of filing about a registered pledge: what it asks, and what it makes of the pledge. */
export interface FollowUp {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** 商标专用权质权变更申请书: what the application is called on paper */
  readonly paper: string
  /** 核准变更: what the decision is called */
  readonly act: string
  readonly done: string
  readonly section: Section
  readonly checks: readonly Check[]
  /** the pledgee may have another name than on the certificate, because that is what changes; absent: never */
  readonly renamesPledgee?: (answers: Answers) => boolean
  /** what the office fills in when it decides: the certificate issued anew, the day */
  readonly decision: readonly Field[]
  /** what both sides read then */
  readonly decided: (decision: Answers) => string
  /** the act that stands on the case of the pledge itself afterwards */
  readonly recorded: 'recordChange' | 'recordExtension' | 'recordCancellation' | 'recordReissue'
  /** what the register has after it, besides the number of the certificate */
  readonly change: (answers: Answers) => Partial<PledgeOnRecord>
  /** it has to be filed before the registered term ends; absent: at any time */
  readonly beforeTheEnd?: true
  /** what to do once it is decided */
  readonly after: readonly NextStep[]
}
