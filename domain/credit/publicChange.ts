import type { PlainDate } from '../kernel/calendar'
import type { MerchantSnapshot } from '../kernel/merchant'
import type { PublicBlock } from './publicBlock'
import { publicFile } from './publicFile'

/**
 * What anybody will newly see of a merchant when its register entry changes: the public file after the change, without the
 * records it shows already. Written by the same functions as the public page, so that a preview cannot differ from it.
 *
 * @param after what a filing makes of the entry
 * @returns the blocks with something new, empty when the public sees no difference
 */
export function publicChange(
  before: MerchantSnapshot,
  after: MerchantSnapshot,
  today: PlainDate,
): readonly PublicBlock[] {
  const shown = new Set(publicFile(before, today).blocks.flatMap(({ records }) => records.map(asShown)))
  return publicFile(after, today).blocks.flatMap((block) => {
    const records = block.records.filter((record) => !shown.has(asShown(record)))
    return records.length > 0 ? [{ ...block, records }] : []
  })
}

function asShown(record: PublicBlock['records'][number]): string {
  return JSON.stringify(record)
}
