import { type Entry, fromBufferPromise } from 'yauzl'
import { type TableCaps, UnreadableTable } from '../table'
import { tooLong } from '../tooLong'

/** More parts than any real workbook has. */
const MOST_PARTS = 2_000

/** The parts of an unpacked workbook. */
export interface Archive {
  has(part: string): boolean
  /** Text of a part. @throws UnreadableTable when it is missing or damaged */
  text(part: string): Promise<string>
}

/**
 * Opens a zip without unpacking it. What the parts say they unpack to is added up first, and the library stops a part that
 * turns out longer than it said, so that a bomb costs nothing.
 *
 * @throws UnreadableTable when the file is damaged or unpacks to more than the cap
 */
export async function openArchive(bytes: Uint8Array, caps: TableCaps): Promise<Archive> {
  const damaged = () => new UnreadableTable('文件打不开，可能没有传完或已损坏，请重新保存后再传')
  const parts = new Map<string, Entry>()
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  }).catch(() => {
    throw damaged()
  })
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      if (unpacked > caps.unpackedBytes || parts.size === MOST_PARTS) throw tooLong('unpackedBytes', caps)
      parts.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof UnreadableTable ? error : damaged()
  }
  return {
    has: (part) => parts.has(part),
    text: async (part) => {
      const entry = parts.get(part)
      if (!entry) throw damaged()
      if (entry.isEncrypted()) throw new UnreadableTable('文件加了密码，请另存为没有密码的文件后再传')
      try {
        const stream = await zip.openReadStreamPromise(entry)
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(chunk as Buffer)
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
      } catch {
        throw damaged()
      }
    },
  }
}
