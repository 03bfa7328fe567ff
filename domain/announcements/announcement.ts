import type { Instant, PlainDate } from '../kernel/calendar'
import type { MerchantKind } from '../kernel/merchant'

/** What officers announce: how a measure is carried out, a training (措施13), money to be applied for (措施12). */
export const announcementKinds = [
  { id: 'policy', label: '政策公告' },
  { id: 'event', label: '培训活动' },
  { id: 'subsidy', label: '补贴' },
] as const

export type AnnouncementKind = (typeof announcementKinds)[number]['id']

/** When and where an event takes place, and who may still come. */
export interface EventFacts {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly place: string
  readonly seats: number
  /** last day of signing up */
  readonly signUpUntil: PlainDate
}

/**
 * Whom a subsidy is for, as the office announced it: every condition that is there must hold, and each can be read from the
 * public register. What the register does not know stands in the text of the announcement.
 */
export interface SubsidyTerms {
  readonly kinds?: readonly MerchantKind[]
  /** GB/T 2260 codes of the premises */
  readonly divisions?: readonly string[]
  /** names of parks, as the register writes them */
  readonly parks?: readonly string[]
  /** one of these stands in the business scope */
  readonly scopeWords?: readonly string[]
  readonly establishedWithinMonths?: number
  /** the newest yearly report that is due has been filed */
  readonly reportFiled?: boolean
  /** on neither list */
  readonly notListed?: boolean
  /** has an online shop in the register */
  readonly withShop?: boolean
}
