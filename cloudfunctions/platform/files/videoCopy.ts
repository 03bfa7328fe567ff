/** Boxes that say where, when and with what it was filmed, in words of their own. */
const TELLING = new Set(['udta', 'meta', 'uuid'])
/** A phone's video has some dozens; a file that claims more is not one. */
const MOST_BOXES = 5_000

interface Box {
  readonly type: string
  readonly start: number
  /** where the header ends */
  readonly content: number
  readonly end: number
}

/** Whether the bytes begin as an ISO media file (MP4, QuickTime) does. @returns the media type */
export function videoType(bytes: Buffer): 'video/mp4' | 'video/quicktime' | undefined {
  if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined
  const brand = bytes.toString('latin1', 8, 12)
  if (brand === 'qt  ') return 'video/quicktime'
  return /^(iso[m2-9]|mp4[12]|avc1|M4V |MSNV|3gp[4-9]|dash)$/.test(brand) ? 'video/mp4' : undefined
}

/**
 * The copy of a video that may be shown: boxes with descriptions (place, device, comments) and tracks of timed descriptions
 * are turned into free space of the same length, so that nothing else moves (ISO/IEC 14496-12, 8.1.2). The pictures are not
 * touched. Nothing is decoded, so no bomb can go off.
 *
 * @returns undefined for bytes whose boxes do not fit into each other, or that hold no film
 */
export function videoCopy(bytes: Buffer): Buffer | undefined {
  const count = { left: MOST_BOXES }
  const top = boxes(bytes, 0, bytes.length, count)
  const film = top?.find(({ type }) => type === 'moov')
  const inFilm = film && boxes(bytes, film.content, film.end, count)
  if (!top?.some(({ type }) => type === 'mdat') || !inFilm) return undefined
  const telling = [...top, ...inFilm].filter(({ type }) => TELLING.has(type))
  for (const track of inFilm.filter(({ type }) => type === 'trak')) {
    const inside = boxes(bytes, track.content, track.end, count)
    const media = inside?.find(({ type }) => type === 'mdia')
    const inMedia = media && boxes(bytes, media.content, media.end, count)
    if (!inside || !inMedia) return undefined
    if (inMedia.some((box) => box.type === 'hdlr' && handles(bytes, box) === 'meta')) telling.push(track)
    else telling.push(...[...inside, ...inMedia].filter(({ type }) => TELLING.has(type)))
  }
  const copy = Buffer.from(bytes)
  for (const { start, content, end } of telling) {
    copy.write('free', start + 4, 'latin1')
    copy.fill(0, content, end)
  }
  return copy
}

/** What a track holds: `vide`, `soun`, `meta`. */
function handles(bytes: Buffer, { content, end }: Box): string {
  return end - content >= 12 ? bytes.toString('latin1', content + 8, content + 12) : ''
}

/** The boxes that fill a stretch exactly; undefined when they do not. */
function boxes(bytes: Buffer, from: number, to: number, count: { left: number }): readonly Box[] | undefined {
  const found: Box[] = []
  for (let start = from; start < to; ) {
    count.left -= 1
    if (count.left < 0 || to - start < 8) return undefined
    const short = bytes.readUInt32BE(start)
    const type = bytes.toString('latin1', start + 4, start + 8)
    if (short === 1 && to - start < 16) return undefined
    const long = short === 1
    const size = long ? Number(bytes.readBigUInt64BE(start + 8)) : short === 0 ? to - start : short
    const content = start + (long ? 16 : 8)
    const end = start + size
    if (end < content || end > to) return undefined
    found.push({ type, start, content, end })
    start = end
  }
  return found
}
