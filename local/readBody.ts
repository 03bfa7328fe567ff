import type { IncomingMessage } from 'node:http'

/**
 * Reads a request's body; undefined when it is larger than allowed. The rest is read and thrown away, so that the refusal can
 * be heard: to stop reading would break the connection. Far beyond the limit it is broken after all.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= most) parts.push(part)
    else if (size > most * 2 + 1_000_000) return undefined
  }
  return size > most ? undefined : Buffer.concat(parts)
}

/** The one file of a multipart upload, parsed by the runtime's own form parser; undefined when there is none. */
export async function uploadedFile(body: Buffer, contentType: string): Promise<Buffer | undefined> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
    const file = form.get('file')
    return file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}
