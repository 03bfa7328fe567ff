/**
 * Case numbers (办件编号): `FZ26-7K3M-9PQR-T`. City, year, eight random characters and a check character over an alphabet
 * without look-alikes (no 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V), so that a number can be read out on the telephone.
 * Random and not counted: a number tells nobody how many cases there are and cannot be guessed from a neighbour's.
 */
export const caseAlphabet = '34679ACDEFGHJKMNPQRTWXY'

export type CaseNumber = string

/**
 * @param city two letters
 * @param year four digits
 * @param random at least 8 random bytes; the caller's, because the domain has no randomness
 */
export function caseNumber(city: string, year: number, random: Uint8Array): CaseNumber {
  if (random.length < 8) throw new Error('a case number needs 8 random bytes')
  const body = Array.from(random.subarray(0, 8), (byte) => caseAlphabet[byte % caseAlphabet.length]).join('')
  const head = `${city}${String(year).slice(2)}`
  return `${head}-${body.slice(0, 4)}-${body.slice(4)}-${checkCharacter(head + body)}`
}

/** The number as stored, from what a person typed: spaces, lower case and missing hyphens repaired. */
export function parseCaseNumber(typed: string): CaseNumber | undefined {
  const plain = typed.toUpperCase().replace(/[\s\u3000-]/g, '')
  const parts =
    /^([A-Z]{2}\d{2})([34679ACDEFGHJKMNPQRTWXY]{4})([34679ACDEFGHJKMNPQRTWXY]{4})([34679ACDEFGHJKMNPQRTWXY])$/.exec(
      plain,
    )
  if (!parts) return undefined
  const [, head, first, second, check] = parts
  return checkCharacter(`${head}${first}${second}`) === check ? `${head}-${first}-${second}-${check}` : undefined
}

/** Weighted sum over a prime modulus (23 characters): every single wrong character and every swap of neighbours is found. */
function checkCharacter(text: string): string {
  let sum = 0
  for (const [position, character] of [...text].entries())
    sum +=
      (position + 1) *
      (caseAlphabet.indexOf(character) >= 0 ? caseAlphabet.indexOf(character) : character.charCodeAt(0))
  return caseAlphabet[sum % caseAlphabet.length] as string
}
