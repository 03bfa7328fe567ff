import sharp from 'sharp'
import type { PrintedDocument } from '../../../domain/kernel/print'
import { drawn, em, type Ink, padded, pages, textPoints, textsOf } from './raster'

/** How alike a character of the paper and the same one drawn by Pango are at least; another character is less. */
const SAME = 0.8
/** Blank dots around a piece. */
const MARGIN = 3
/** Punctuation is set closer or wider by each program, and is not looked at. */
const unseen = /[\s\u3000-\u301f\uff01-\uff0f\uff1a-\uff20\u2018-\u201d.,:;()·]/u

/** Everything a document says in the size of its text, word for word: headings and remarks are set in other sizes. */
export function saidIn({ sections }: PrintedDocument): readonly string[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(saidBy))
}

function saidBy(block: PrintedDocument['sections'][number]['blocks'][number]): readonly string[] {
  if (block.kind === 'paragraph') return block.look === undefined ? block.text.split('\n') : []
  if (block.kind === 'rows') return block.rows.flatMap(({ label, text }) => [label, ...text.split('\n')])
  if (block.kind === 'table') return block.rows.flat()
  if (block.kind === 'list') return block.items.map((item, at) => (block.numbered ? `${at + 1}${item}` : item))
  return block.kind === 'signatures' ? block.lines.map(({ label }) => label) : []
}

/** A printed document as pieces of type: a line, a cell, a label. */
export class Pieces {
  /** where the last text ended: a paper is read from the top */
  private at = 0
  private constructor(private readonly all: readonly { readonly page: number; readonly ink: Ink }[]) {}

  static async of(pdf: Buffer): Promise<Pieces> {
    const all = []
    for (const [number, page] of pages(pdf).entries())
      for (const piece of textsOf(page)) all.push({ page: number + 1, ink: await soft(padded(piece, MARGIN, MARGIN)) })
    return new Pieces(all)
  }

  get pageCount(): number {
    return Math.max(...this.all.map(({ page }) => page))
  }

  /** The pages a text stands on, character by character, however its lines are broken; empty: it is nowhere. */
  async pagesOf(text: string): Promise<readonly number[]> {
    const characters = [...text].filter((character) => !unseen.test(character))
    for (let tried = 0; tried < this.all.length; tried += 1) {
      const from = (this.at + tried) % this.all.length
      const found = await this.standsFrom(from, characters)
      if (!found) continue
      this.at = from + 1
      return [...new Set(found)]
    }
    return []
  }

  /** The text begins with this piece and goes on, where the line ends, in one that follows; other cells may lie between. */
  private async standsFrom(from: number, characters: readonly string[]): Promise<readonly number[] | undefined> {
    const piece = this.all[from]
    if (!piece) return undefined
    let x = 0
    for (const [at, character] of characters.entries()) {
      const end = place(piece.ink, await glyph(character), x)
      if (end !== undefined) {
        x = end
        continue
      }
      // nothing of it here, or more on the line than was said
      if (at === 0 || piece.ink.width - x > 2.5 * em) return undefined
      for (let next = from + 1; next < Math.min(from + 8, this.all.length); next += 1) {
        const found = await this.standsFrom(next, characters.slice(at))
        if (found) return [piece.page, ...found]
      }
      return undefined
    }
    return piece.ink.width - x > 2.5 * em ? undefined : [piece.page]
  }
}

const glyphs = new Map<string, Promise<Ink>>()

/** One character as Pango draws it. */
function glyph(character: string): Promise<Ink> {
  const known = glyphs.get(character) ?? drawn(character, textPoints).then(soft)
  glyphs.set(character, known)
  return known
}

/** Where a character that begins near x ends; undefined: another one, or none, stands there. */
function place(piece: Ink, sign: Ink, x: number): number | undefined {
  const [first, last] = [Math.max(0, Math.floor(x - 0.2 * em)), Math.min(x + 1.7 * em, piece.width - sign.width)]
  let best: { readonly left: number; readonly score: number } | undefined
  for (let left = first; left <= last; left += 1) {
    const score = scoreAt(piece, sign, left)
    if (score >= SAME && score > (best?.score ?? 0)) best = { left, score }
    else if (best && left - best.left > 0.3 * em) break
  }
  return best && best.left + sign.width
}

/** How alike a sign and a part of a piece are, at the height they agree best. */
function scoreAt(piece: Ink, sign: Ink, left: number): number {
  let best = 0
  for (let top = 0; top <= piece.height - sign.height; top += 1)
    best = Math.max(best, correlation(piece, sign, left, top))
  return best
}

function correlation(piece: Ink, sign: Ink, left: number, top: number): number {
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0]
  // every second dot of every third row says enough
  let count = 0
  for (let row = 0; row < sign.height; row += 3) {
    const there = (top + row) * piece.width + left
    const here = row * sign.width
    for (let column = 0; column < sign.width; column += 2) {
      const [one, other] = [piece.at[there + column] as number, sign.at[here + column] as number]
      a += one
      b += other
      aa += one * one
      bb += other * other
      ab += one * other
      count += 1
    }
  }
  const [spreadA, spreadB] = [aa - (a * a) / count, bb - (b * b) / count]
  return spreadA <= 0 || spreadB <= 0 ? 0 : (ab - (a * b) / count) / Math.sqrt(spreadA * spreadB)
}

/** A little out of focus: hinting differs, letters do not. */
async function soft(ink: Ink): Promise<Ink> {
  if (ink.width === 0) return ink
  const at = await sharp(Buffer.from(ink.at), { raw: { width: ink.width, height: ink.height, channels: 1 } })
    .blur(1)
    .extractChannel(0)
    .raw()
    .toBuffer()
  return { ...ink, at: new Uint8Array(at) }
}
