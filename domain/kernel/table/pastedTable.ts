import type { ImportedTable } from './importedTable'

/** A table longer than this is not a balance sheet. */
const MOST_ROWS = 5_000
const MOST_COLUMNS = 60
const MOST_CHARACTERS = 500_000

/**
 * A table copied out of a spreadsheet or exported as text: commas, semicolons or tabs between its cells, RFC 4180 quoting, a
 * byte order mark and any line ending. Never throws; what is too long is cut.
 */
export function pastedTable(text: string): ImportedTable {
  const table = text.slice(0, MOST_CHARACTERS).replace(/^\ufeff/, '')
  const separator = separatorOf(table)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    if (row.length < MOST_COLUMNS) row.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < table.length && rows.length < MOST_ROWS; at += 1) {
    const character = table[at] as string
    if (quoted) {
      if (character !== '"') cell += character
      else if (table[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (character === separator) endCell()
    else if (character === '\n') endRow()
    else if (character === '\r') {
      if (table[at + 1] !== '\n') endRow()
    } else cell += character
  }
  if (cell !== '' || row.length > 0) endRow()
  return { rows: rows.map((cells, at) => ({ line: at + 1, cells })) }
}

/**
 * A tab wherever there is one: what is copied from a spreadsheet has tabs, and commas inside its amounts. Else the one of comma
 * and semicolon that stands more often outside quotation marks in the first lines.
 */
function separatorOf(table: string): string {
  const start = table.slice(0, 4_000).replace(/"[^"]*"/g, '')
  if (start.includes('\t')) return '\t'
  const count = (separator: string) => start.split(separator).length - 1
  return count(';') > count(',') ? ';' : ','
}
