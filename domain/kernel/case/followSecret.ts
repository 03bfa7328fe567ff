import { caseAlphabet } from './caseNumber'

const LENGTH = 12
/** The largest multiple of the alphabet's size below 256: bytes from here on would make some characters likelier. */
const FAIR = 256 - (256 % caseAlphabet.length)

/**
 * The query code (查询码) of an anonymous case: `7K3M-9PQR-TW4C`, twelve characters of the case-number alphabet, about 10^16
 * possibilities. It is shown once and is the only way to the case.
 *
 * @param random at least 32 random bytes; the caller's, because the domain has no randomness
 */
export function followSecret(random: Uint8Array): string {
  if (random.length < 32) throw new Error('a query code needs 32 random bytes')
  const fair = Array.from(random).filter((byte) => byte < FAIR)
  if (fair.length < LENGTH) throw new Error('the bytes were not random')
  return grouped(
    fair
      .slice(0, LENGTH)
      .map((byte) => caseAlphabet[byte % caseAlphabet.length])
      .join(''),
  )
}

/** The code as it was given out, from what a person typed: spaces, lower case and missing hyphens repaired. */
export function parseFollowSecret(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s\u3000-]/g, '')
  const known = plain.length === LENGTH && plain.split('').every((character) => caseAlphabet.indexOf(character) >= 0)
  return known ? grouped(plain) : undefined
}

function grouped(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}
