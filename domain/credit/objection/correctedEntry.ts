import type { PlainDate } from '../../kernel/calendar'
import type { Answers } from '../../kernel/form'
import type { MerchantSnapshot } from '../../kernel/merchant'
import { endRecord } from '../endRecord'

/**
 * The register's entry after an objection was upheld: the record withdrawn, or one of its texts put right.
 *
 * @returns the entry as it was where the record has no such text: a registrar corrects those by a change of registration
 */
export function correctedEntry(
  merchant: MerchantSnapshot,
  record: string,
  { how, part, text }: Answers,
  day: PlainDate,
): MerchantSnapshot {
  if (how === 'withdraw') {
    const without = merchant.licences.filter(({ id }) => id !== record)
    return endRecord({ ...merchant, licences: without }, record, 'annulled', day)
  }
  const amend = <R extends { id: string }>(found: R): R =>
    found.id === record && typeof part === 'string' && Object.hasOwn(found, part) && typeof text === 'string'
      ? { ...found, [part]: text }
      : found
  return {
    ...merchant,
    penalties: merchant.penalties.map(amend),
    listings: merchant.listings.map(amend),
    licences: merchant.licences.map(amend),
    ...(merchant.publications ? { publications: merchant.publications.map(amend) } : {}),
  }
}
