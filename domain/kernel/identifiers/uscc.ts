/**
 * 统一社会信用代码 (USCC, GB 32100-2015), the one key by which a merchant is known.
 *
 * | 1 | 2 | 3–8 | 9–17 | 18 |
 * |---|---|---|---|---|
 * | authority | class | GB/T 2260 division of *first* registration | organisation code, GB 11714 | check |
 *
 * The division does not move with the merchant: never use it for jurisdiction or as the present address.
 */
export type Uscc = string & { readonly __uscc: unique symbol }

export type UsccKind = 'enterprise' | 'sole-trader' | 'cooperative' | 'other'

/** 31 characters, value = index. I, O, Z, S and V are left out because they are misread as digits. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 3^(i−1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const SHAPE = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/

/** Check character for the first 17; they must be of the standard's alphabet. */
export function usccCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * valueAt(first17, at), 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** True for a complete, normalised, correctly checked code. What a person typed goes through `parseUscc`. */
export function isUscc(value: unknown): value is Uscc {
  return typeof value === 'string' && SHAPE.test(value) && usccCheckCharacter(value) === value.charAt(17)
}

/** What the registrar registered; codes of other authorities (schools, associations …) are `other`. */
export function usccKind(uscc: Uscc): UsccKind {
  switch (uscc.slice(0, 2)) {
    case '91':
      return 'enterprise'
    case '92':
      return 'sole-trader'
    case '93':
      return 'cooperative'
    default:
      return 'other'
  }
}

/** Grouped for reading aloud. @example formatUscc('91350102MAT007148P') // '9135 0102 MAT0 0714 8P' */
export function formatUscc(uscc: Uscc): string {
  return uscc.replace(/.{4}(?=.)/g, '$& ')
}

/** Index of the first character that cannot stand where it stands, or -1. */
export function misplacedAt(code: string): number {
  return code.split('').findIndex((character, at) => {
    const allowed = at >= 2 && at < 8 ? ALPHABET.slice(0, 10) : ALPHABET
    return !allowed.includes(character)
  })
}

function valueAt(code: string, at: number): number {
  const value = ALPHABET.indexOf(code.charAt(at))
  if (at >= code.length || value < 0) throw new RangeError(`position ${at + 1} is not of the GB 32100 alphabet`)
  return value
}
