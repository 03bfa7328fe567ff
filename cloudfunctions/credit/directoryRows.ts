import { listingEnd, type MerchantSnapshot, publicationEnd, publicationLastDay } from '../../domain/credit'
import { canonicalShopAddress } from '../../domain/kernel/identifiers'
import type { Tables } from '../platform'
import { bigrams } from './bigrams'
import { fold } from './fold'
import { nameParts, nameSpellings } from './nameParts'
import { weight } from './rank'
import { sounds } from './sounds'

/** A row on its way into a table, as one object of a JSON array. */
type Row<Table extends keyof Tables> = Record<keyof Tables[Table], unknown>

/**
 * The merchant without the records that have a publication period: those are rows of their own.
 *
 * @param number of a merchant that is known; the database numbers who is new to it
 */
export function merchantRow(number: number | undefined, snapshot: MerchantSnapshot): Row<'merchant'> {
  const { uscc, name, kind, status, division, address, residential = false } = snapshot
  const { publications: _, ...rest } = snapshot
  const kept = { ...rest, penalties: [], listings: [] }
  return { number, uscc, name, kind, status, division, address, residential, snapshot: kept }
}

/** The shops the register knows, numbered from 1. An id given twice must not stop the whole feed: the last one counts. */
export function shopRows({ uscc, shops }: MerchantSnapshot): (Row<'shop'> & { number: number; name: string })[] {
  const byId = new Map(shops.map((shop) => [shop.id, shop]))
  return [...byId.values()].map(({ id, platform, name, url = null }, index) => {
    const address = url === null ? undefined : canonicalShopAddress(url)
    const address_key = address?.ok ? address.key : null
    return { uscc, id, number: index + 1, platform, name, url, address_key, reported_on: null }
  })
}

/**
 * A name as rows that are searched, one a spelling.
 *
 * @param merchant its number
 * @param shop 0 for the merchant's own name, else the number of the shop
 */
export function entryRows(
  merchant: number,
  shop: number,
  name: string,
  status: MerchantSnapshot['status'],
): Row<'search_entry'>[] {
  const own = fold(name)
  return (shop === 0 ? nameSpellings(own) : [own]).map((folded) => ({
    merchant,
    shop,
    weight: weight({ shop, live: isLive(status), length: Array.from(folded).length }),
    folded,
    core: shop === 0 ? nameParts(folded).core : folded,
    bigrams: bigrams(folded),
  }))
}

/** @param merchant its number */
export function soundRow(merchant: number, { name, status }: MerchantSnapshot): Row<'search_sound'> {
  const { initials, pinyin, coreAt } = sounds(name)
  const length = initials.length
  return { merchant, weight: weight({ shop: 0, live: isLive(status), length }), initials, pinyin, core_at: coreAt }
}

/** Penalties, listings and other publications with the first and the last day on which they may be shown. */
export function recordRows({
  uscc,
  penalties,
  listings,
  publications = [],
}: MerchantSnapshot): Row<'merchant_record'>[] {
  const rows = [
    ...penalties.map((record) => {
      const until = publicationEnd(record)
      // without a last day a penalty is never shown: a warning, or a tier that is not published
      const hidden = record.endReason ?? (until === undefined ? 'not-public' : null)
      return { kind: 'penalty', record, shown_from: record.publishedOn, shown_until: until ?? null, hidden }
    }),
    ...listings.map((record) => {
      const until = listingEnd(record) ?? null
      return {
        kind: 'listing',
        record,
        shown_from: record.listedOn,
        shown_until: until,
        hidden: record.endReason ?? null,
      }
    }),
    ...publications.map((record) => ({
      kind: 'publication',
      record,
      shown_from: record.publishedOn,
      shown_until: publicationLastDay(record) ?? null,
      hidden: record.endReason ?? null,
    })),
  ].map((row, number) => ({ ...row, uscc, id: row.record.id, number }))
  return [...new Map(rows.map((row) => [`${row.kind} ${row.id}`, row])).values()]
}

/** In business: what a person who looks for a merchant means first. */
function isLive(status: MerchantSnapshot['status']): boolean {
  return status === 'active' || status === 'dormant'
}
