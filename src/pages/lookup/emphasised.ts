import { halfWidth } from '../../../domain/kernel/identifiers'

export interface NamePart {
  readonly text: string
  readonly matches: boolean
  /** Index of its first character in the name. */
  readonly at: number
}

/**
 * The name cut where the typed words stand in it; spaces, full-width letters and case make no difference.
 *
 * @example emphasised('福州榕网科技有限公司', '榕 网')
 * // [{ text: '福州', … }, { text: '榕网', matches: true, at: 2 }, { text: '科技有限公司', … }]
 */
export function emphasised(name: string, words: string): readonly NamePart[] {
  const sought = plain(words).replace(/\s/g, '')
  const start = sought ? plain(name).indexOf(sought) : -1
  // A character that changes its length when folded would shift the cut.
  if (start < 0 || plain(name).length !== name.length) return [{ text: name, matches: false, at: 0 }]
  const end = start + sought.length
  return [
    { text: name.slice(0, start), matches: false, at: 0 },
    { text: name.slice(start, end), matches: true, at: start },
    { text: name.slice(end), matches: false, at: end },
  ].filter(({ text }) => text !== '')
}

function plain(text: string): string {
  return halfWidth(text).toLowerCase()
}
