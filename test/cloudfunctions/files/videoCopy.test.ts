import fc from 'fast-check'
import { inspectFile } from '../../../cloudfunctions/platform'
import { videoCopy, videoType } from '../../../cloudfunctions/platform/files/videoCopy'

/** A box of ISO/IEC 14496-12: length, type, content. */
function box(type: string, ...content: (Buffer | string)[]): Buffer {
  const inside = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(inside.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, inside])
}

const place = '+26.0745+119.2965/'
const handler = (kind: string) => box('hdlr', Buffer.alloc(8), kind, Buffer.alloc(12))
const track = (kind: string, ...more: Buffer[]) =>
  box('trak', box('tkhd', Buffer.alloc(20)), box('mdia', box('mdhd', Buffer.alloc(8)), handler(kind)), ...more)
const frames = Buffer.from('0123456789'.repeat(20))
const film = (...inMovie: Buffer[]) =>
  Buffer.concat([
    box('ftyp', 'isom', Buffer.alloc(4), 'isommp42'),
    box('moov', box('mvhd', Buffer.alloc(100)), ...inMovie),
    box('mdat', frames),
  ])
const told = film(
  track('vide', box('udta', box('loci', place)), box('meta', place)),
  track('soun'),
  track('meta', box('udta', place)),
  box('udta', box('\xa9xyz', place)),
  box('meta', place),
)

test('the shared copy says nothing of the place; what is seen and heard stays where it is', async () => {
  expect(told.toString('latin1')).toContain(place)
  const inspection = await inspectFile(told)
  if (!inspection.ok) throw new Error(inspection.message)
  const { shared, type } = inspection.file
  expect(type).toBe('video/mp4')
  expect(shared.toString('latin1')).not.toContain('119.29')
  expect(shared).toHaveLength(told.length)
  expect(shared.indexOf(frames)).toBe(told.indexOf(frames))
  expect(shared.toString('latin1')).toContain('vide')
  expect(shared.toString('latin1')).toContain('soun')
})

test('QuickTime is known by its brand; a still picture of the same family is no film', () => {
  expect(videoType(box('ftyp', 'qt  ', Buffer.alloc(8)))).toBe('video/quicktime')
  expect(videoType(box('ftyp', 'heic', Buffer.alloc(8)))).toBeUndefined()
  expect(videoType(Buffer.from('MZ this is a program'))).toBeUndefined()
})

test.each([
  ['a box longer than the file', Buffer.concat([film(), Buffer.from([0, 0, 1, 0]), Buffer.from('free')])],
  ['no film', Buffer.concat([box('ftyp', 'isom', Buffer.alloc(8)), box('mdat', frames)])],
  ['no pictures', Buffer.concat([box('ftyp', 'isom', Buffer.alloc(8)), box('moov', box('mvhd'))])],
  ['a million boxes', Buffer.concat([film(), ...Array.from({ length: 6_000 }, () => box('free'))])],
  ['half a head', Buffer.concat([film(), Buffer.from([0, 0])])],
])('%s is refused in a sentence', async (_, bytes) => {
  expect(await inspectFile(bytes)).toEqual({ ok: false, message: '视频打不开，请换一个' })
})

test('however its bytes are changed, a film is copied or refused, at once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(told.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = Buffer.from(told)
      for (const [at, value] of changes) bytes[at] = value
      const copy = videoCopy(bytes)
      return copy === undefined || copy.length === bytes.length
    }),
    { numRuns: 2_000 },
  )
})
