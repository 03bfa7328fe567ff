import { addDays, addMonths, type PlainDate, plainDate } from '../kernel/calendar'
import { type Dated, laws, since, versionOn, versions } from '../kernel/law'
import type { MerchantSnapshot, PenaltyLevel } from '../kernel/merchant'

export type Penalty = MerchantSnapshot['penalties'][number]
export type Listing = MerchantSnapshot['listings'][number]
export type Publication = NonNullable<MerchantSnapshot['publications']>[number]

/** Months a record is published at most; `never` for a warning. */
export type Months = number | 'never'

/**
 * How long a penalty is published, by tier. Order 45 art. 2 keeps warnings back, art. 13 knew three months and three
 * years; Order 107 shortened them by tier (read in summaries only: secondary).
 */
export const penaltyPublication: Dated<Readonly<Record<PenaltyLevel, Months>>> = versions([
  {
    from: '2021-09-01',
    to: '2025-12-24',
    value: { warning: 'never', light: 3, general: 36, serious: 36 },
    source: laws.penaltyPublicity.article(13),
  },
  {
    from: '2025-12-25',
    value: { warning: 'never', light: 3, general: 12, serious: 36 },
    source: laws.creditRepair.whole(),
  },
])

/** 严重违法失信名单: three years. An abnormal listing has no length: it lasts until the merchant is taken off. */
export const seriousListingPublication: Dated<number> = since('2021-09-01', 36, laws.seriousList.whole())

/**
 * The last day on which a penalty may be shown; undefined when it never may. The earliest wins of the day the authority
 * set, the longest period of the law in force on the day of publication (months by 民法典 arts. 201–202: the day of
 * publication is not counted) and the day before it was repaired, annulled or expired. The law only ever shortens what the
 * authority set, so a summary as its source can hide a record too early but never keep one up.
 */
export function publicationEnd(penalty: Penalty): PlainDate | undefined {
  const publishedOn = plainDate(penalty.publishedOn)
  const longest = versionOn(penaltyPublication, publishedOn)?.value[penalty.level]
  if (penalty.level === 'warning' || longest === 'never') return undefined
  return lastDay(penalty, [
    plainDate(penalty.publicUntil),
    ...(longest === undefined ? [] : [addMonths(publishedOn, longest)]),
  ])
}

/** The last day on which a listing may be shown; undefined while none is known, and when it never may be shown. */
export function listingEnd(listing: Listing): PlainDate | undefined {
  const listedOn = plainDate(listing.listedOn)
  const longest = listing.list === 'serious' ? versionOn(seriousListingPublication, listedOn)?.value : undefined
  return lastDay(listing, [
    ...(listing.publicUntil === undefined ? [] : [plainDate(listing.publicUntil)]),
    ...(longest === undefined ? [] : [addMonths(listedOn, longest)]),
  ])
}

/** The last day on which any other publication may be shown; undefined while none is known. */
export function publicationLastDay(publication: Publication): PlainDate | undefined {
  return lastDay(publication, publication.publicUntil === undefined ? [] : [plainDate(publication.publicUntil)])
}

/**
 * True when shoppers may see the record on this day. A record with a reason for its end is hidden whatever its dates say:
 * expired, repaired and annulled records are never served (facts §7.6).
 */
export function isPublic(record: Penalty | Listing | Publication, today: PlainDate): boolean {
  if (record.endReason !== undefined) return false
  if ('kind' in record) {
    const end = publicationLastDay(record)
    return record.publishedOn <= today && (end === undefined || today <= end)
  }
  if ('list' in record) {
    const end = listingEnd(record)
    return record.listedOn <= today && (end === undefined || today <= end)
  }
  const end = publicationEnd(record)
  return record.publishedOn <= today && end !== undefined && today <= end
}

function lastDay({ endedOn }: Penalty | Listing | Publication, ends: readonly PlainDate[]): PlainDate | undefined {
  const all = endedOn === undefined ? ends : [...ends, addDays(plainDate(endedOn), -1)]
  return all.reduce<PlainDate | undefined>(
    (first, end) => (first === undefined || end < first ? end : first),
    undefined,
  )
}
