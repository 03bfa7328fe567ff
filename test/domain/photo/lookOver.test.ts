import fc from 'fast-check'
import sharp from 'sharp'
import { lookedAt, lookOver, type PhotoConcern } from '../../../domain/kernel/photo'

/** A sheet with print on it, lying on a table; the numbers say where the sheet lies. */
interface Sheet {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
const [wide, high] = [1200, 900]
const whole: Sheet = { left: 120, top: 90, width: 960, height: 720 }

function drawing({ left, top, width, height }: Sheet, table = '#7a6a58'): Buffer {
  const lines = Array.from(
    { length: Math.floor(height / 40) },
    (_, at) =>
      `<text x="${left + 8}" y="${top + 34 + at * 40}" font-size="26" textLength="${width - 16}">营业执照统一社会信用代码经营范围住所福州市鼓楼区${at}</text>`,
  ).join('')
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><rect width="100%" height="100%" fill="${table}"/>` +
      `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="#f4f1e8"/>${lines}</svg>`,
  )
}

/** As the phone looks at it: scaled down, with the size it had. */
async function concerns(picture: ReturnType<typeof sharp>): Promise<readonly PhotoConcern[]> {
  const taken = await picture.png().toBuffer()
  const { width = 0, height = 0 } = await sharp(taken).metadata()
  const { data, info } = await sharp(taken)
    .resize(lookedAt, lookedAt, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return lookOver({ width: info.width, height: info.height, rgba: data }, { width, height })
}

test('a sheet with all its edges, sharp and in good light, is fine', async () => {
  expect(await concerns(sharp(drawing(whole)))).toEqual([])
  expect(await concerns(sharp(drawing(whole)).rotate(90))).toEqual([])
  // on a white table the edge is hardly there, and no print touches the margin
  expect(await concerns(sharp(drawing(whole, '#ffffff')).linear(0.9, 0))).toEqual([])
})

test.each<[string, Sheet, PhotoConcern]>([
  ['right', { ...whole, left: 300, width: 1400 }, 'cut-right'],
  ['left', { ...whole, left: -400, width: 1400 }, 'cut-left'],
  ['bottom', { ...whole, top: 200, height: 1000 }, 'cut-bottom'],
  ['top', { ...whole, top: -310, height: 1000 }, 'cut-top'],
])('a sheet that goes on beyond the %s', async (_, sheet, concern) => {
  const said = await concerns(sharp(drawing(sheet)))
  expect(said).toContain(concern)
})

test('too dark, out of focus, burnt out, too small', async () => {
  expect(await concerns(sharp(drawing(whole)).linear(0.15, 0))).toContain('dark')
  expect(await concerns(sharp(drawing(whole)).blur(9))).toEqual(['blurred'])
  expect(await concerns(sharp(drawing({ left: 20, top: 20, width: 1160, height: 860 })).linear(1.6, 20))).toContain(
    'glare',
  )
  expect(await concerns(sharp(drawing(whole)).resize(150, 112))).toEqual(['small'])
})

test('the blur that is told is between the one that can be read and the one that cannot', async () => {
  expect(await concerns(sharp(drawing(whole)).blur(1))).toEqual([])
  expect(await concerns(sharp(drawing(whole)).blur(6))).toContain('blurred')
})

test('any dots at all get an answer and no error', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer(),
      (width, height, seed) => {
        const rgba = Uint8Array.from({ length: width * height * 4 }, (_, at) => (seed * 31 + at * 7919) & 255)
        expect(Array.isArray(lookOver({ width, height, rgba }, { width: 1000, height: 1000 }))).toBe(true)
      },
    ),
  )
})
