import { createHmac, timingSafeEqual } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sealing } from '../sealing'
import { isFileId } from './fileId'
import type { FileStore } from './fileStore'

const LINK_LIFETIME_MS = 10 * 60_000

/** The embedded file store: a folder with sealed originals and re-encoded shared copies, and signed links to the latter. */
export interface FolderStore extends FileStore {
  /** Takes the bytes of an upload; the local server calls it. @returns false for an id that is not one of ours */
  receive(fileId: string, bytes: Buffer): Promise<boolean>
  /** The shared copy behind a link; undefined when the link is forged or has run out. */
  open(fileId: string, query: URLSearchParams): Promise<{ bytes: Buffer; type: string; name?: string } | undefined>
}

/**
 * @param folder where the files live
 * @param sealing seals originals
 * @param secret signs links
 */
export function folderStore(folder: string, sealing: Sealing, secret: Buffer): FolderStore {
  for (const kind of ['arrived', 'original', 'shared']) mkdirSync(join(folder, kind), { recursive: true })
  const path = (kind: 'arrived' | 'original' | 'shared', fileId: string) => {
    if (!isFileId(fileId)) throw new Error('not a file id')
    return join(folder, kind, fileId)
  }
  const signature = (fileId: string, type: string, until: number, name: string) =>
    createHmac('sha256', secret).update(`${fileId}|${type}|${until}|${name}`).digest()
  // a file appears whole or not at all: written beside, then renamed
  const write = async (target: string, bytes: Buffer) => {
    await writeFile(`${target}.part`, bytes)
    await rename(`${target}.part`, target)
  }
  return {
    target: (fileId) => ({ kind: 'http', url: `/upload/${fileId}` }),
    receive: async (fileId, bytes) => {
      if (!isFileId(fileId)) return false
      await write(path('arrived', fileId), bytes)
      return true
    },
    arrived: async (fileId, limit) => {
      const handle = await open(path('arrived', fileId), 'r').catch(() => undefined)
      if (!handle) return undefined
      try {
        const buffer = Buffer.alloc(Math.min(limit + 1, (await handle.stat()).size))
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0)
        return buffer.subarray(0, bytesRead)
      } finally {
        await handle.close()
      }
    },
    keep: async (fileId, original, shared) => {
      await write(path('original', fileId), sealing.sealBytes(original, fileId))
      await write(path('shared', fileId), shared)
      await rm(path('arrived', fileId), { force: true })
    },
    copy: async (from, to) => {
      // sealed to its place: it cannot be copied as it lies
      const original = sealing.openBytes(await readFile(path('original', from)), from)
      await write(path('original', to), sealing.sealBytes(original, to))
      await write(path('shared', to), await readFile(path('shared', from)))
    },
    publish: (fileId, bytes) => write(path('shared', fileId), bytes),
    original: async (fileId) => sealing.openBytes(await readFile(path('original', fileId)), fileId),
    link: (fileId, type, name = '') => {
      const until = Date.now() + LINK_LIFETIME_MS
      const query = new URLSearchParams({
        t: type,
        u: String(until),
        s: signature(fileId, type, until, name).toString('base64url'),
        ...(name ? { n: name } : {}),
      })
      return `/file/${fileId}?${query}`
    },
    open: async (fileId, query) => {
      const type = query.get('t') ?? ''
      const until = Number(query.get('u'))
      const name = query.get('n') ?? ''
      const given = Buffer.from(query.get('s') ?? '', 'base64url')
      const expected = signature(fileId, type, until, name)
      if (!isFileId(fileId) || given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      if (!(until > Date.now())) return undefined
      // a paper may have been thrown away before its link has run out
      const bytes = await readFile(path('shared', fileId)).catch(() => undefined)
      return bytes && { bytes, type, ...(name ? { name } : {}) }
    },
    discard: async (fileId) => {
      for (const kind of ['arrived', 'original', 'shared'] as const) await rm(path(kind, fileId), { force: true })
    },
  }
}
