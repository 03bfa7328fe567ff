import { createHash } from 'node:crypto'
import { type MerchantSnapshot, publicFile } from '../../../domain/credit'
import type { PlainDate } from '../../../domain/kernel/calendar'

/** By block: digests of the records that are shown. */
export type ShownRecords = Readonly<Record<string, readonly string[]>>

/** What the public sees of a merchant on a day, small enough to keep and to compare. */
export function shownRecords(snapshot: MerchantSnapshot, today: PlainDate): ShownRecords {
  return Object.fromEntries(
    publicFile(snapshot, today).blocks.map(({ id, records }) => [
      id,
      records.map((record) => createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 16)),
    ]),
  )
}

/**
 * Blocks with a record that was not shown before. What is shown no more is no news: a record that expired or was repaired is
 * not brought up again (facts §7.6).
 */
export function newBlocks(before: ShownRecords, after: ShownRecords): readonly string[] {
  return Object.entries(after)
    .filter(([block, digests]) => digests.some((digest) => !(before[block] ?? []).includes(digest)))
    .map(([block]) => block)
}
