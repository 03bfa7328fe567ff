import type { Scale } from './layout'

/** One screen a page is laid out on. */
export interface Look {
  readonly width: number
  readonly scale: Scale
}

const scales: readonly Scale[] = ['standard', 'large', 'extra-large']
const widths = [320, 375, 390, 414, 768]
const all = scales.flatMap((scale) => widths.map((width) => ({ width, scale })))
const narrowest = all.filter(({ width }) => width === 320)
const others = all.filter(({ width }) => width !== 320)
/** How many of the others each page is laid out on. */
const share = 3

/**
 * The screens the visit at this place in the walk is laid out on: the narrowest in every size of letters, where nearly everything
 * that can break does, and a share of the others in turn, so that four visits one after the other see every screen there is.
 */
export function looksOf(at: number): readonly Look[] {
  const turn = Array.from({ length: share }, (_, step) => others[(at * share + step) % others.length] as Look)
  return [...narrowest, ...turn]
}
