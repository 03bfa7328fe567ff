import { addMonths, type PlainDate, plainDate } from '../../kernel/calendar'
import { type Dated, laws, versionOn, versions } from '../../kernel/law'
import type { MerchantSnapshot, PenaltyLevel } from '../../kernel/merchant'
import { isPublic, type Listing, type Penalty, publicationEnd } from '../publication'

/** A record whose publication may end early: a penalty, or a place on the list of serious violations. */
export type Repairable =
  | { readonly kind: 'penalty'; readonly record: Penalty }
  | { readonly kind: 'listing'; readonly record: Listing }

/** Months after which an earlier end may be asked for; `never` where it ends by itself or is not published. */
type Wait = number | 'never'

/**
 * 一般 three months, 严重 one year (Order 107, read in summaries only). Before it every published penalty could be repaired
 * after three months, those of the longer period after six; they are kept at three, so that nobody is told to wait too long.
 */
export const penaltyWait: Dated<Readonly<Record<PenaltyLevel, Wait>>> = versions([
  {
    from: '2021-09-01',
    to: '2025-12-24',
    value: { warning: 'never', light: 'never', general: 3, serious: 3 },
    source: laws.penaltyPublicity.article(14),
  },
  {
    from: '2025-12-25',
    value: { warning: 'never', light: 'never', general: 3, serious: 12 },
    source: laws.creditRepair.whole(),
  },
])

/** 严重违法失信名单: one year (Order 44, secondary). */
const LISTING_WAIT = 12

/** What of a merchant may be repaired: shown today, and of a kind that does not end by itself or by cure alone. */
export function repairables(merchant: MerchantSnapshot, today: PlainDate): readonly Repairable[] {
  const penalties = merchant.penalties
    .filter((record) => isPublic(record, today))
    .map((record): Repairable => ({ kind: 'penalty', record }))
  const listings = merchant.listings
    .filter((record) => record.list === 'serious' && isPublic(record, today))
    .map((record): Repairable => ({ kind: 'listing', record }))
  return [...penalties, ...listings]
}

/**
 * The first day on which the repair may be asked for, by the law of the day of asking; undefined where none can be: the
 * record ends by itself.
 */
export function repairFrom(repairable: Repairable, today: PlainDate): PlainDate | undefined {
  if (repairable.kind === 'listing') return addMonths(plainDate(repairable.record.listedOn), LISTING_WAIT)
  const wait = versionOn(penaltyWait, today)?.value[repairable.record.level]
  return wait === undefined || wait === 'never' ? undefined : addMonths(plainDate(repairable.record.publishedOn), wait)
}

/** The last day of publication without a repair. */
export function endsWithoutRepair(repairable: Repairable): PlainDate | undefined {
  return repairable.kind === 'penalty' ? publicationEnd(repairable.record) : undefined
}

/** Bans and withdrawals that the law keeps for their whole time (Order 45 art. 14). */
export function isExcluded(repairable: Repairable): boolean {
  return repairable.kind === 'penalty' && /吊销|撤销登记|终身|禁止从业|从业限制|关闭/.test(repairable.record.result)
}
