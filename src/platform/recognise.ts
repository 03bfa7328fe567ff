import type { ChosenFile } from './chosenFile'
import { sendFile } from './files'
import { call, type ProcedureOutput } from './rpc'

export type DocumentKind = ProcedureOutput<'files.readable'>['kinds'][number]
export type ReadFromDocument = ProcedureOutput<'files.recognise'>['read']

let kinds: Promise<readonly DocumentKind[]> | undefined

/** Which documents are read off a picture here; none where nothing is configured. Asked once, and again after a broken network. */
export function readableDocuments(): Promise<readonly DocumentKind[]> {
  kinds ??= call('files.readable', {}).then((reply) => {
    if (reply.ok) return reply.data.kinds
    kinds = undefined
    return []
  })
  return kinds
}

/** What stands on a picture of a document, read on the server, which forgets it at once. */
export async function readDocument(
  file: ChosenFile,
  kind: DocumentKind,
): Promise<{ ok: true; read: ReadFromDocument } | { ok: false; message: string }> {
  const sent = await sendFile(file, () => undefined)
  if (!sent.ok) return sent
  const reply = await call('files.recognise', { fileId: sent.fileId, kind })
  return reply.ok ? { ok: true, read: reply.data.read } : { ok: false, message: reply.error.message }
}
