import type { PlainDate } from '../kernel/calendar'
import type { MerchantSnapshot } from '../kernel/merchant'

/** The entry after the publication of one of its records has ended before its time. The record stays in the register's file. */
export function endRecord(
  merchant: MerchantSnapshot,
  recordId: string,
  endReason: 'repaired' | 'annulled',
  day: PlainDate,
): MerchantSnapshot {
  const end = <R extends { id: string; endedOn?: string | undefined }>(record: R): R =>
    record.id === recordId && record.endedOn === undefined ? { ...record, endedOn: day, endReason } : record
  return {
    ...merchant,
    penalties: merchant.penalties.map(end),
    listings: merchant.listings.map(end),
    ...(merchant.publications ? { publications: merchant.publications.map(end) } : {}),
  }
}
