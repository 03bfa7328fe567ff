import { isUscc, organisationCheckCharacter, type Uscc, usccCheckCharacter } from '../../../domain/kernel/identifiers'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const BASE = ALPHABET.length
/** Serial characters after `MAT`: the first one is never 0, where the fixed codes of the showcase merchants lie. */
const CODES = (BASE - 1) * BASE ** 4
/** Prime and larger than every factor of {@link CODES}: multiplying by it visits every serial once. */
const STEP = 7_368_787

/** 1 enterprise, 2 sole trader, 3 cooperative (GB 32100 position 2 under authority 9) */
export type CodeClass = '1' | '2' | '3'

/**
 * A place in the series of invented organisation codes: different for every index, the same for the same (seed, index).
 * @param index 0 … 27,705,629
 */
export function serialNumber(seed: number, index: number): number {
  if (!Number.isInteger(index) || index < 0 || index >= CODES)
    throw new RangeError(`no credit code for merchant ${index}`)
  return (index * STEP + ((seed >>> 0) % CODES)) % CODES
}

/**
 * A valid credit code (GB 32100 check, GB 11714 check inside). Organisation codes start with MAT, a series not known to be
 * in use; nobody can promise that a code will never be issued, so every screen says that sandbox data are invented.
 *
 * @param division GB/T 2260 code of the first registration
 */
export function creditCode(kind: CodeClass, division: string, serial: number): Uscc {
  let rest = serial + BASE ** 4
  let tail = ''
  for (let place = 0; place < 5; place += 1) {
    tail = ALPHABET.charAt(rest % BASE) + tail
    rest = Math.floor(rest / BASE)
  }
  const organisation = `MAT${tail}`
  const first17 = `9${kind}${division}${organisation}${organisationCheckCharacter(organisation)}`
  const code = first17 + usccCheckCharacter(first17)
  if (!isUscc(code)) throw new Error(`not a valid credit code: ${code}`)
  return code
}
