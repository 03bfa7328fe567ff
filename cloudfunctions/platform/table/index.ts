export { readTables, type TablesRead } from './readTables'
export { type Table, type TableCaps, type TableRow, uploadCaps } from './table'
