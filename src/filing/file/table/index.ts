export { TableImportCard } from './TableImportCard'
