/** Full-width forms (`１`, `Ａ`, `（`, ideographic space) to their half-width twins, as a Chinese keyboard produces them. */
export function halfWidth(typed: string): string {
  return typed
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

/** Spaces, hyphens of every kind, and the invisible characters that come along with a paste. */
const SEPARATORS = /[\s\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2069\u2212\ufeff-]/g

/** No code or number is as long as this, whatever stands between its characters; a longer paste is cut, not read. */
const LONGEST = 500

/** What is read of a code, half-width. */
export function halfWidthCode(typed: string): string {
  return halfWidth(typed.slice(0, LONGEST))
}

/** A code as it is stored: half-width, upper case, no separators. @example compact(' ９1 35-0102 mat0') // '91350102MAT0' */
export function compact(typed: string): string {
  return halfWidthCode(typed).replace(SEPARATORS, '').toUpperCase()
}

/** The whole character at a position: an emoji is shown as itself, never as half a surrogate pair. */
export function characterAt(code: string, at: number): string {
  const point = code.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}
