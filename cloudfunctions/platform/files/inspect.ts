import { createHash } from 'node:crypto'
import { videoCopy, videoType } from './videoCopy'

/** What a file really is, found from its bytes. */
export interface Inspected {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf' | 'video/mp4' | 'video/quicktime'
  readonly sha256: string
  /** What others see: re-encoded without EXIF, or a video without its descriptions, so that it does not carry the place it was taken at. */
  readonly shared: Buffer
}

export type Inspection =
  | { readonly ok: true; readonly file: Inspected }
  | { readonly ok: false; readonly message: string }

/** Most pixels decoded: a small file may claim a huge picture (pixel flood). */
const MOST_PIXELS = 50_000_000
/**
 * Longest side that is decoded, which is the longest a JPEG can have: a column of single pixels costs many times what a square
 * of as many does.
 */
const LONGEST_SIDE = 65_535
/** Longest side of the shared copy, pixels. */
const SHARED_SIDE = 2_000
const UNREADABLE = '图片打不开或尺寸过大，请换一张'

/**
 * Checks an uploaded file by its magic bytes and makes the copy that may be shown. The name's ending is not believed.
 *
 * @param bytes the whole file, already within the size limit
 */
export async function inspectFile(bytes: Buffer): Promise<Inspection> {
  if (bytes.length === 0) return { ok: false, message: '文件是空的，请重新选择' }
  const type = typeOf(bytes)
  if (!type) return { ok: false, message: '只能上传 JPG、PNG、WebP 图片，MP4、MOV 视频或 PDF 文件' }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (type === 'application/pdf') return { ok: true, file: { type, sha256, shared: bytes } }
  if (type === 'video/mp4' || type === 'video/quicktime') {
    const copy = videoCopy(bytes)
    return copy ? { ok: true, file: { type, sha256, shared: copy } } : { ok: false, message: '视频打不开，请换一个' }
  }
  const { default: sharp } = await import('sharp')
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const { width, height } = await picture.metadata()
    if (Math.max(width, height) > LONGEST_SIDE) return { ok: false, message: UNREADABLE }
    const shared = await picture
      .rotate()
      .resize(SHARED_SIDE, SHARED_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toFormat(type === 'image/png' ? 'png' : type === 'image/webp' ? 'webp' : 'jpeg')
      .toBuffer()
    return { ok: true, file: { type, sha256, shared } }
  } catch {
    return { ok: false, message: UNREADABLE }
  }
}

function typeOf(bytes: Buffer): Inspected['type'] | undefined {
  const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP')
    return 'image/webp'
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf'
  return videoType(bytes)
}
