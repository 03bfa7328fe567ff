import type { Answers } from '../form'
import type { MoneyUnit } from '../money'

/** A row of a table something was taken from. */
export interface TableRowRead {
  /** counted from 1 */
  readonly row: number
  /** as the table calls it */
  readonly label: string
  /** key of the question it answers */
  readonly field: string
  /** the amount as the table has it */
  readonly typed: string
}

/** What a table says, before anything is filled in. */
export interface TableReading {
  /** the unit the table names itself */
  readonly unit?: MoneyUnit
  readonly found: readonly TableRowRead[]
  /** To carry into the form; empty while nobody has said the unit. */
  readonly answers: Answers
  /** Rows that were not used, so that nobody believes everything was read. */
  readonly unread: readonly {
    readonly row: number
    readonly label: string
    readonly why: 'unknown' | 'no-amount' | 'second'
  }[]
}

/** A section whose amounts can be taken from a table of accounting software. */
export interface TableImport {
  readonly section: string
  /** @param unit what the person says the amounts are in; wins over the table's own word */
  read(text: string, unit?: MoneyUnit): TableReading
}
