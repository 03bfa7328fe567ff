import { readCsv } from './csv'
import { decode } from './decode'
import { type Table, type TableCaps, type TableRow, UnreadableTable, uploadCaps } from './table'
import { tooLong } from './tooLong'
import { readWorkbook } from './workbook'

export type TablesRead =
  | { readonly ok: true; readonly tables: readonly Table[] }
  | { readonly ok: false; readonly message: string }

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The container of .xls, and of a workbook with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The tables of a file: CSV, semicolons or tabs as text, or a workbook (.xlsx). What it is follows from its bytes, not from
 * its name. Every cell comes as text: amounts in plain digits, dates as `2026-07-31`, a formula as the value it last had.
 *
 * @param bytes the whole file
 * @param caps what is refused as too large
 */
export async function readTables(bytes: Uint8Array, caps: TableCaps = uploadCaps): Promise<TablesRead> {
  try {
    return { ok: true, tables: await read(bytes, caps) }
  } catch (error) {
    if (error instanceof UnreadableTable) return { ok: false, message: error.message }
    throw error
  }
}

async function read(bytes: Uint8Array, caps: TableCaps): Promise<readonly Table[]> {
  const starts = (magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte)
  if (bytes.length === 0) throw new UnreadableTable('文件是空的')
  if (bytes.length > caps.bytes) throw tooLong('bytes', caps)
  if (starts(COMPOUND))
    throw new UnreadableTable('这是旧版 .xls 文件或加了密码的文件，请另存为没有密码的 .xlsx 或 CSV 后再传')
  if (starts(ZIP)) return readWorkbook(bytes, caps)
  return [{ rows: rowsOf(decode(bytes), caps) }]
}

function rowsOf(text: string, caps: TableCaps): TableRow[] {
  // a text has no more cell text than characters, save for separators and quotation marks
  if (text.length > 2 * caps.characters) throw tooLong('characters', caps)
  const rows: TableRow[] = []
  for (const row of readCsv(text)) {
    if (rows.length === caps.rows) throw tooLong('rows', caps)
    if (row.cells.length > caps.columns && row.cells.slice(caps.columns).some((cell) => cell.trim() !== ''))
      throw tooLong('columns', caps)
    rows.push(row.cells.length > caps.columns ? { ...row, cells: row.cells.slice(0, caps.columns) } : row)
  }
  return rows
}
