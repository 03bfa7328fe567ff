import type { Sealing } from '../sealing'
import type { Bucket } from './bucket'
import { isFileId } from './fileId'
import type { FileStore } from './fileStore'

/** A link is opened at once; an upload over a slow network takes its time. */
const LINK_SECONDS = 600
const UPLOAD_SECONDS = 1_800

type Kind = 'arrived' | 'original' | 'shared'

/**
 * Files in object storage: the one of a CloudBase environment, or any bucket of Tencent Cloud. The bucket is private; what a
 * phone sends goes to a place of its own by a form that takes one object of a limited size, originals are sealed before they
 * leave the function, and others read the shared copy by a link that lasts ten minutes.
 *
 * Whoever sends bytes to a place once may send other bytes there until the form has run out: what counts is what `complete`
 * has read, checked, hashed and kept elsewhere.
 */
export function bucketStore(storage: Bucket, sealing: Sealing): FileStore {
  const path = (kind: Kind, fileId: string) => {
    if (!isFileId(fileId)) throw new Error('not a file id')
    return `/${kind}/${fileId}`
  }
  const existing = async (kind: Kind, fileId: string) => {
    const bytes = await storage.get(path(kind, fileId))
    if (!bytes) throw new Error(`the file storage has no such file (${kind})`)
    return bytes
  }
  return {
    target: (fileId, most) => ({ kind: 'http', ...storage.form(path('arrived', fileId), UPLOAD_SECONDS, most) }),
    arrived: (fileId, limit) => storage.get(path('arrived', fileId), limit + 1),
    keep: async (fileId, original, shared) => {
      await storage.put(path('original', fileId), sealing.sealBytes(original, fileId))
      await storage.put(path('shared', fileId), shared)
      await storage.remove(path('arrived', fileId))
    },
    copy: async (from, to) => {
      // sealed to its place: it cannot be copied as it lies
      const original = sealing.openBytes(await existing('original', from), from)
      await storage.put(path('original', to), sealing.sealBytes(original, to))
      await storage.copy(path('shared', from), path('shared', to))
    },
    publish: (fileId, bytes) => storage.put(path('shared', fileId), bytes),
    original: async (fileId) => sealing.openBytes(await existing('original', fileId), fileId),
    link: (fileId, type, name) =>
      storage.link(path('shared', fileId), LINK_SECONDS, {
        'response-content-type': type,
        'response-content-disposition': name ? `attachment; filename*=UTF-8''${encodeURIComponent(name)}` : 'inline',
        'response-cache-control': 'private, max-age=300',
      }),
    discard: async (fileId) => {
      for (const kind of ['arrived', 'original', 'shared'] as const) await storage.remove(path(kind, fileId))
    },
  }
}
