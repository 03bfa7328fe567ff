import sharp from 'sharp'

/** One picture of a page and what it is called. */
export interface Tile {
  readonly name: string
  /** PNG */
  readonly picture: Buffer
}

/** Pixels of one tile on the sheet; what is longer is cut. */
const width = 140
const height = 450
const columns = 12
const gap = 10
const label = 22

/** All pages of one theme in one picture, named: a PNG with few colours, so that it stays small in the repository. */
export async function contactSheet(title: string, tiles: readonly Tile[], colour: Colours): Promise<Buffer> {
  const rows = Math.ceil(tiles.length / columns)
  const across = columns * (width + gap) + gap
  const down = 44 + rows * (height + label + gap) + gap
  const place = (at: number) => ({
    left: gap + (at % columns) * (width + gap),
    top: 44 + Math.floor(at / columns) * (height + label + gap),
  })
  const words = tiles
    .map(({ name }, at) => {
      const { left, top } = place(at)
      return `<text x="${left}" y="${top + 15}" font-size="12" fill="${colour.words}">${escaped(name)}</text>`
    })
    .join('')
  const names = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}" font-family="sans-serif">
<text x="${gap}" y="28" font-size="20" font-weight="600" fill="${colour.words}">${escaped(title)}</text>${words}</svg>`
  const pictures = await Promise.all(
    tiles.map(async ({ picture }, at) => {
      const { left, top } = place(at)
      const shrunk = await sharp(picture).resize({ width }).toBuffer({ resolveWithObject: true })
      const cut = Math.min(height, shrunk.info.height)
      return {
        input: await sharp(shrunk.data).extract({ left: 0, top: 0, width, height: cut }).toBuffer(),
        left,
        top: top + label,
      }
    }),
  )
  return sharp({ create: { width: across, height: down, channels: 3, background: colour.ground } })
    .composite([...pictures, { input: Buffer.from(names), left: 0, top: 0 }])
    .png({ palette: true, colours: 16, effort: 10, compressionLevel: 9 })
    .toBuffer()
}

export interface Colours {
  readonly ground: string
  readonly words: string
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
