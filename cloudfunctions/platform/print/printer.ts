import type { PrintedDocument } from '../../../domain/kernel/print'

/** The port that puts a document on paper: a PDF with tags for readers who listen, and with its own letters inside. */
export interface Printer {
  print(document: PrintedDocument): Promise<Buffer>
}
