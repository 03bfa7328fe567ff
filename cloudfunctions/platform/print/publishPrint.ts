import { randomBytes } from 'node:crypto'
import type { PrintedDocument } from '../../../domain/kernel/print'
import type { Queryable } from '../database'
import type { FileStore } from '../files'
import type { Printer } from './printer'

/** A printed paper to fetch: lives as long as a link does. */
export interface PublishedPrint {
  readonly url: string
  /** a name for the file, with its ending */
  readonly name: string
}

/** What it takes; the context of a procedure fits. */
interface Press {
  readonly platform: { readonly printer: Printer; readonly files: FileStore }
  readonly query: Queryable
}

/**
 * Prints a document and puts it where a short-lived link leads. The paper is somebody's data in the open, so it is on a list
 * and is thrown away soon after the link has died; whoever wants it later has it printed anew.
 */
export async function publishPrint(
  { platform, query }: Press,
  document: PrintedDocument,
  title: string,
): Promise<PublishedPrint> {
  const pdf = await platform.printer.print(document)
  const fileId = randomBytes(18).toString('base64url')
  // links live in real time, whatever day the cases are in
  await query.insertInto('printed_file').values({ file_id: fileId, made_at: new Date() }).execute()
  await platform.files.publish(fileId, pdf)
  const name = `${title}.pdf`
  return { url: platform.files.link(fileId, 'application/pdf', name), name }
}
