/** A row of a table and where it stands there, counted from 1: the line of a text file it began on, or the row of a sheet. */
export interface TableRow {
  readonly line: number
  /** as read, not trimmed; short rows end early */
  readonly cells: readonly string[]
}

/** One sheet of a workbook, or a whole text file. Rows without any text are left out. */
export interface Table {
  /** name of the sheet */
  readonly name?: string
  readonly rows: readonly TableRow[]
}

/** What a file may cost us; checked before anything larger is built from it. */
export interface TableCaps {
  readonly bytes: number
  /** all parts of a workbook together, unpacked */
  readonly unpackedBytes: number
  /** over all sheets */
  readonly rows: number
  readonly columns: number
  /** over all cells */
  readonly characters: number
}

const MEGABYTE = 1024 * 1024

/** A table somebody uploads: accounts of a year, a list of shareholders. */
export const uploadCaps: TableCaps = {
  bytes: 2 * MEGABYTE,
  unpackedBytes: 20 * MEGABYTE,
  rows: 5_000,
  columns: 60,
  characters: 500_000,
}

/** A file that has to be sent back. The message is a sentence for the person, and repeats nothing of the file. */
export class UnreadableTable extends Error {}
