/** One character we changed for the person. It is shown to them, never done in silence. */
export interface Repair {
  /** Index (from 0) in the normalised code. */
  at: number
  from: string
  to: string
  /** Plain Chinese; counts positions from 1. @example '第 3 位的“I”已改为“1”' */
  message: string
}

/** Typed letter → the character it was surely or probably meant to be. */
export type LookAlikes = Readonly<Record<string, string>>

/** Replaces every character the table names and reports each replacement. */
export function replaceLookAlikes(code: string, table: LookAlikes): { code: string; repairs: Repair[] } {
  const repairs: Repair[] = []
  const characters = code.split('').map((from, at) => {
    const to = table[from]
    if (to === undefined) return from
    repairs.push({ at, from, to, message: `第 ${at + 1} 位的“${from}”已改为“${to}”` })
    return to
  })
  return { code: characters.join(''), repairs }
}
