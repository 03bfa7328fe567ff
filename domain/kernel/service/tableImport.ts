import type { Answers } from '../form'
import type { MoneyUnit } from '../money'
import type { ImportedTable } from '../table'

/** An amount a table has, with what it is called there. */
export interface TableRowRead {
  /** tells the amounts of one reading apart, whatever unit is chosen */
  readonly id: string
  /** name of the sheet, where there are several */
  readonly sheet?: string
  /** counted from 1 */
  readonly row: number
  /** as the table calls it */
  readonly label: string
  /** the amount as the table has it */
  readonly typed: string
  /** fen, whole yuan; absent while nobody has said the unit */
  readonly fen?: number
  /** the unit is known and it still is no possible amount */
  readonly unreadable?: true
}

/** What a table says, before anything is filled in. */
export interface TableReading {
  /** the unit the table names itself; `mixed` when its sheets name different ones, each read by its own */
  readonly unit?: MoneyUnit | 'mixed'
  /** everything that is an amount, from which the person may choose */
  readonly rows: readonly TableRowRead[]
  /** Which amount answers which question, as far as the names say: question → id of a row. */
  readonly suggested: Readonly<Record<string, string>>
}

/** Which amount the person wants for each question: question → id of a row, undefined for none of them. */
export type TableMapping = Readonly<Record<string, string | undefined>>

/** A section whose amounts can be taken from a table of accounting software. */
export interface TableImport {
  readonly section: string
  /** Questions of the section that take an amount, in its order. */
  readonly fields: readonly string[]
  /** @param unit what the person says the amounts are in; wins over the table's own word */
  read(tables: readonly ImportedTable[], unit?: MoneyUnit): TableReading
}

/** The answers of a mapping; an amount whose unit is not known answers nothing. */
export function answersOfTable({ rows }: TableReading, mapping: TableMapping): Answers {
  return Object.fromEntries(
    Object.entries(mapping).flatMap(([field, id]) => {
      const fen = rows.find((row) => row.id === id)?.fen
      return fen === undefined ? [] : [[field, fen]]
    }),
  )
}
