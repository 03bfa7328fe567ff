import type { Answers } from '../form'
import type { MerchantKind } from '../merchant'

/** A published record, as the page shows it that a person came from. */
export interface PublishedRecord {
  /** what kind of record: 行政处罚 */
  readonly block: string
  readonly publisher: string
  readonly id: string
  readonly title: string
  /** the day it was decided or published, where the page knows it */
  readonly on?: string
}

/** A service one opens from a published record: it is wrong, it should be gone. */
export interface AboutRecords {
  /** from records of which blocks, of which kinds of merchants; absent kinds: of all */
  readonly of: readonly { readonly block: string; readonly kinds?: readonly MerchantKind[] }[]
  /** Answers to begin with, besides those of the merchant. */
  begin(record: PublishedRecord): Answers
}
