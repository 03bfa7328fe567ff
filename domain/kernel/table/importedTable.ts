/** A row of a table somebody gave us, and where it stands there, counted from 1 as a spreadsheet counts. */
export interface ImportedRow {
  readonly line: number
  /** every cell as text; short rows end early */
  readonly cells: readonly string[]
}

/** One sheet of a workbook, a text file, or what was pasted. */
export interface ImportedTable {
  /** name of the sheet */
  readonly name?: string | undefined
  readonly rows: readonly ImportedRow[]
}
