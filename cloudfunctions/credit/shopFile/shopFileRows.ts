import { readTables, type TableCaps, type TableRow } from '../../platform'
import { HEADING_ROWS } from './readShopFile'

const MEGABYTE = 1024 * 1024

/** A platform reports every shop of a city at once. Read by an operator's command, never by a function. */
const caps: TableCaps = {
  bytes: 64 * MEGABYTE,
  unpackedBytes: 256 * MEGABYTE,
  rows: 300_000,
  columns: 200,
  characters: 64 * MEGABYTE,
}

/**
 * The rows of a platform's file: CSV, or the sheet of a workbook that has a column of credit codes.
 *
 * @throws Error with a sentence when it cannot be read
 */
export async function shopFileRows(bytes: Uint8Array): Promise<readonly TableRow[]> {
  const read = await readTables(bytes, caps)
  if (!read.ok) throw new Error(read.message)
  const reports = read.tables.find(({ rows }) =>
    rows.slice(0, HEADING_ROWS).some(({ cells }) => cells.some((cell) => cell.includes('信用代码'))),
  )
  return (reports ?? read.tables[0])?.rows ?? []
}
