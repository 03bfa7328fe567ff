/** A picture as bytes: red, green, blue and opacity of each dot, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray | Uint8Array
}

/** What may make a photographed document useless: `cut-…` something of it goes on beyond that side. */
export type PhotoConcern = 'small' | 'dark' | 'glare' | 'blurred' | 'cut-left' | 'cut-right' | 'cut-top' | 'cut-bottom'

/** Shortest side on which small print can still be read, in dots of the picture looked at (scaled to {@link lookedAt}). */
const smallestSide = 160
/** The picture is looked at no larger than this, dots of its longer side. */
export const lookedAt = 480
/** Mean light of 255 under which it is dark, and the share of dots burnt out above which it glares. */
const [darkBelow, glareAbove] = [70, 0.25]
/** A dot is burnt out from here on, and part of a sharp stroke when its neighbours differ by so much. */
const [burntOut, stroke] = [252, 28]
/** Of the sharpest tenth of the tiles: how much a dot differs from those around it at least where print is sharp. */
const sharpFrom = 8
/** Side of a tile, and how deep the margin is that should hold nothing but what the document lies on. */
const [tile, margin] = [24, 0.025]
/** Strokes in a margin, as a share of its dots, from which the document goes on beyond it. */
const cutFrom = 0.12
/** Difference of light, of 255, up to which two parts are the same thing, and from which they are two. */
const [like, unlike] = [25, 40]

/**
 * Looks over a photograph of a document before it is sent: light, sharpness, and whether all four edges are on it. It only warns:
 * a picture may be fine and look odd, and an officer decides. Pure arithmetic over dots; thresholds are our own, tried on drawn
 * documents.
 *
 * @param original size of the picture before it was scaled down
 */
export function lookOver(
  picture: Pixels,
  original: { readonly width: number; readonly height: number },
): readonly PhotoConcern[] {
  const { width, height } = picture
  if (width < 8 || height < 8 || Math.min(original.width, original.height) < smallestSide) return ['small']
  const light = lightOf(picture)
  const mean = light.reduce((sum, one) => sum + one, 0) / light.length
  const burnt = light.reduce((count, one) => (one >= burntOut ? count + 1 : count), 0) / light.length
  const dark = mean < darkBelow
  return [
    ...(dark ? (['dark'] as const) : []),
    ...(burnt > glareAbove && mean > 200 ? (['glare'] as const) : []),
    // in the dark nothing is sharp, and that has been said
    ...(!dark && sharpness(light, width, height) < sharpFrom ? (['blurred'] as const) : []),
    ...cutSides(light, width, height),
  ]
}

/** Light of each dot, 0 … 255, as the eye weighs colours (ITU-R BT.601). */
function lightOf({ width, height, rgba }: Pixels): Float32Array {
  const light = new Float32Array(width * height)
  for (let at = 0; at < light.length; at += 1)
    light[at] =
      0.299 * (rgba[at * 4] as number) + 0.587 * (rgba[at * 4 + 1] as number) + 0.114 * (rgba[at * 4 + 2] as number)
  return light
}

/** How sharp the sharpest tenth of the tiles is: print is somewhere on any document. */
function sharpness(light: Float32Array, width: number, height: number): number {
  const peaks: number[] = []
  for (let top = 1; top < height - 1; top += tile)
    for (let left = 1; left < width - 1; left += tile) peaks.push(typicalPeak(light, width, height, left, top))
  peaks.sort((one, other) => other - one)
  return peaks[Math.floor(peaks.length / 10)] ?? 0
}

/**
 * How much a dot differs from the mean of its four neighbours, where one dot in fifty of a tile exceeds it: a speck does not
 * count, a stroke does, and the edge of a sheet out of focus is soft.
 */
function typicalPeak(light: Float32Array, width: number, height: number, left: number, top: number): number {
  const here: number[] = []
  for (let y = top; y < Math.min(top + tile, height - 1); y += 1)
    for (let x = left; x < Math.min(left + tile, width - 1); x += 1) {
      const at = y * width + x
      const around = [at - 1, at + 1, at - width, at + width].reduce((sum, one) => sum + (light[one] as number), 0)
      here.push(Math.abs((light[at] as number) - around / 4))
    }
  return valueAt(here, 0.02)
}

/** The value that this share of all exceeds. */
function valueAt(values: number[], share: number): number {
  values.sort((one, other) => other - one)
  return values[Math.floor(values.length * share)] ?? 0
}

type Part = readonly [left: number, top: number, wide: number, high: number]

/**
 * Sides with print in their margin, and a side that is as light as the middle while others are not: the sheet goes on there,
 * and the table does not.
 */
function cutSides(light: Float32Array, width: number, height: number): readonly PhotoConcern[] {
  const [deepX, deepY] = [Math.max(2, Math.round(width * margin)), Math.max(2, Math.round(height * margin))]
  const sides: readonly (readonly [PhotoConcern, Part])[] = [
    ['cut-left', [0, 0, deepX, height]],
    ['cut-right', [width - deepX - 1, 0, deepX, height]],
    ['cut-top', [0, 0, width, deepY]],
    ['cut-bottom', [0, height - deepY - 1, width, deepY]],
  ]
  const middle = usualLight(light, width, [width >> 2, height >> 2, width >> 1, height >> 1])
  const away = sides.filter(([, part]) => Math.abs(usualLight(light, width, part) - middle) > unlike)
  const goesOn = ([, part]: readonly [PhotoConcern, Part]) =>
    strokesIn(light, width, height, part) > cutFrom ||
    (away.length >= 2 && Math.abs(usualLight(light, width, part) - middle) < like)
  return sides.filter(goesOn).map(([side]) => side)
}

/** The median of a part: print on it does not change it. */
function usualLight(light: Float32Array, width: number, [left, top, wide, high]: Part): number {
  const here: number[] = []
  for (let y = top; y < top + high; y += 1)
    for (let x = left; x < left + wide; x += 1) here.push(light[y * width + x] as number)
  return valueAt(here, 0.5)
}

/** The share of a part's dots that differ from the next one to the right or below as strokes do. */
function strokesIn(light: Float32Array, width: number, height: number, [left, top, wide, high]: Part): number {
  let strokes = 0
  for (let y = top; y < Math.min(top + high, height - 1); y += 1)
    for (let x = left; x < Math.min(left + wide, width - 1); x += 1) {
      const at = y * width + x
      const here = light[at] as number
      const step = Math.max(Math.abs(here - (light[at + 1] as number)), Math.abs(here - (light[at + width] as number)))
      if (step > stroke) strokes += 1
    }
  return strokes / (wide * high)
}
