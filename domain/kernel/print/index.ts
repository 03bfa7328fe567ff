export { filedSections } from './filedSections'
export type {
  PrintedBlock,
  PrintedDocument,
  PrintedSection,
} from './printedDocument'
