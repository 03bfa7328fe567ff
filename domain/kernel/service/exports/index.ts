// A door of its own, like the papers': made by the functions, so the phone does not carry it.
export { type FilingExport, filingExport, filingExportSchema } from './filingExport'
