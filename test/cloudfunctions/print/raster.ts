import { spawnSync } from 'node:child_process'
import sharp from 'sharp'

/** Ink on paper: 0 white … 255 black, row by row. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly at: Uint8Array
}

export const dpi = 300
const FONT = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')

/** Pages of a PDF as Poppler draws them: what a person sees, whatever the file says its text is. */
export function pages(pdf: Buffer): readonly Ink[] {
  const { stdout, stderr, status } = spawnSync('pdftoppm', ['-gray', '-r', String(dpi), '-'], {
    input: pdf,
    maxBuffer: 200_000_000,
  })
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`)
  const found: Ink[] = []
  for (let start = 0; start < stdout.length; ) {
    const head = /^P5\s(\d+)\s(\d+)\s(\d+)\s/.exec(stdout.subarray(start, start + 40).toString('latin1'))
    if (!head) throw new Error('not a picture')
    const [width, height] = [Number(head[1]), Number(head[2])]
    const from = start + head[0].length
    found.push({ width, height, at: stdout.subarray(from, from + width * height).map((grey) => 255 - grey) })
    start = from + width * height
  }
  return found
}

/** The same words drawn by Pango from the same font: another road to the same picture. @param points size of the type */
export async function drawn(text: string, points: number): Promise<Ink> {
  const { data, info } = await sharp({
    text: { text: escaped(text), font: `Noto Sans SC ${points}`, fontfile: FONT, dpi, rgba: false },
  })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return tight({ width: info.width, height: info.height, at: new Uint8Array(data) })
}

/** Lines of type of a page, from the top: bands with ink in them, cut to where the ink is. */
export function linesOf(page: Ink): readonly Ink[] {
  const inked = Array.from({ length: page.height }, (_, y) =>
    page.at.subarray(y * page.width, (y + 1) * page.width).some((ink) => ink > 40),
  )
  const lines: Ink[] = []
  for (let y = 0; y < page.height; y += 1) {
    if (!inked[y]) continue
    let end = y
    while (inked[end]) end += 1
    lines.push(tight(cut(page, 0, y, page.width, end - y)))
    y = end
  }
  return lines
}

/** Size of what is written on a paper, in points; headings are larger, remarks smaller. */
export const textPoints = 10.5
/** One full-width character of it, in dots. */
export const em = (textPoints / 72) * dpi

/** Everything written on a page, cell by cell: lines without the rules of tables, cut where the white is wider than a sign. */
export function textsOf(page: Ink): readonly Ink[] {
  return linesOf(withoutRules(page)).flatMap(apart)
}

/** The page without the lines of its tables and the lines to sign on: what is longer than two characters is no stroke. */
function withoutRules(page: Ink): Ink {
  // not slice(): the bytes are a Buffer, whose slice is no copy
  const at = Uint8Array.from(page.at)
  const erase = (lines: number, dots: number, dot: (line: number, place: number) => number) => {
    for (let line = 0; line < lines; line += 1)
      for (let place = 0, run = 0; place <= dots; place += 1) {
        if (place < dots && (page.at[dot(line, place)] as number) > 25) {
          run += 1
          continue
        }
        if (run > 2 * em) for (let back = 1; back <= run; back += 1) at[dot(line, place - back)] = 0
        run = 0
      }
  }
  erase(page.height, page.width, (y, x) => y * page.width + x)
  erase(page.width, page.height, (x, y) => y * page.width + x)
  return { ...page, at }
}

/** Type that stands further from its neighbour than words do. */
function apart(line: Ink): readonly Ink[] {
  const pieces: Ink[] = []
  let [start, last] = [0, 0]
  for (let x = 0; x <= line.width; x += 1) {
    if (x < line.width && !hasInk(line, x)) continue
    if (x === line.width || x - last > 1.1 * em) {
      pieces.push(tight(cut(line, start, 0, last - start + 1, line.height)))
      start = x
    }
    last = x
  }
  return pieces
}

function hasInk(line: Ink, x: number): boolean {
  for (let y = 0; y < line.height; y += 1) if ((line.at[y * line.width + x] as number) > 40) return true
  return false
}

/** Two roads round the places of glyphs differently, by this many dots at most. */
const DRIFT = 10
/** Dots by which they may stand higher or lower. */
const LIFT = 4

/**
 * How alike two lines of type are where they are least alike, looked at through a window of one character: 1 the same, 0
 * nothing in common. A missing, blank or different character is one window that fits nowhere near its place.
 */
export async function alike(line: Ink, expected: Ink): Promise<number> {
  if (Math.abs(line.width - expected.width) > 3 + expected.width * 0.01) return 0
  if (Math.abs(line.height - expected.height) > 3) return 0
  const [a, b] = [padded(await soft(line, expected.width), DRIFT), await soft(expected, expected.width)]
  const size = Math.min(a.height, b.height) - 2 * LIFT
  const windows = Math.ceil(b.width / size)
  const least = Array.from({ length: windows }, (_, at) => {
    const width = Math.min(size, b.width)
    const left = Math.max(0, Math.min(at * size, b.width - size))
    const wanted = cut(b, left, LIFT, width, size).at
    const tries = range(0, 2 * DRIFT).flatMap((shift) =>
      range(0, a.height - size).map((top) => correlation(cut(a, left + shift, top, width, size).at, wanted)),
    )
    return Math.max(...tries)
  })
  return Math.min(...least)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

/** Plain loops: this is where the time of these tests goes. */
function correlation(a: Uint8Array, b: Uint8Array): number {
  const [meanA, meanB] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (let at = 0; at < a.length; at += 1) {
    const x = (a[at] as number) - meanA
    const y = (b[at] as number) - meanB
    ab += x * y
    aa += x * x
    bb += y * y
  }
  // two blank windows are the same; a blank one is like nothing else
  if (aa === 0 && bb === 0) return 1
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb)
}

function mean(values: Uint8Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/** With white around it: two roads may differ in where a character begins. @param x dots on the left and on the right */
export function padded(ink: Ink, x: number, y = 0): Ink {
  const [width, height] = [ink.width + 2 * x, ink.height + 2 * y]
  const at = new Uint8Array(width * height)
  for (let row = 0; row < ink.height; row += 1)
    at.set(ink.at.subarray(row * ink.width, (row + 1) * ink.width), (row + y) * width + x)
  return { width, height, at }
}

/** A little out of focus, in the other's width: hinting differs, letters do not. */
async function soft(ink: Ink, width: number): Promise<Ink> {
  const raw = { width: ink.width, height: ink.height, channels: 1 } as const
  const at = await sharp(Buffer.from(ink.at), { raw })
    .resize(width, ink.height, { fit: 'fill' })
    .blur(0.7)
    .extractChannel(0)
    .raw()
    .toBuffer()
  return { width, height: ink.height, at }
}

/** Cut to where the ink is. */
function tight(ink: Ink): Ink {
  let [left, top, right, bottom] = [ink.width, ink.height, -1, -1]
  for (let y = 0; y < ink.height; y += 1)
    for (let x = 0; x < ink.width; x += 1)
      if ((ink.at[y * ink.width + x] as number) > 40) {
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.min(top, y)
        bottom = Math.max(bottom, y)
      }
  return right < 0
    ? { width: 0, height: 0, at: new Uint8Array() }
    : cut(ink, left, top, right - left + 1, bottom - top + 1)
}

export function cut(ink: Ink, left: number, top: number, width: number, height: number): Ink {
  const at = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    at.set(ink.at.subarray((top + y) * ink.width + left, (top + y) * ink.width + left + width), y * width)
  return { width, height, at }
}

/** Pango reads markup. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
