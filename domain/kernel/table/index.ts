export type { ImportedRow, ImportedTable } from './importedTable'
export { pastedTable } from './pastedTable'
