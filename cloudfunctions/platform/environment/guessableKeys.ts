import { parseKeys } from '../sealing'
import type { Environment } from './reach'

/** Names the local start gives to the keys it makes; a deployment that bears one was copied from a desk. */
export const localNames = /^local(-|$)/

/** Of 32 random bytes about 30 differ; fewer than 16 do not happen. */
const FEWEST_DIFFERENT = 16

/**
 * What is wrong with the symmetric keys of a deployment: made by a local start, not random, or one for two purposes.
 *
 * @param rings variables that hold rings of keys
 * @param others keys that stand alone, by their variable
 * @throws Error for keys that are no keys
 */
export function guessableKeys(
  environment: Environment,
  rings: readonly string[],
  others: readonly { readonly name: string; readonly key: Buffer }[] = [],
): readonly string[] {
  const inRings = rings.flatMap((name) =>
    [...parseKeys(environment[name] ?? '', name)].map(([id, key]) => ({ name, id, key })),
  )
  const problems = inRings
    .filter(({ id }) => localNames.test(id))
    .map(({ name }) => `${name} holds a key that a local start made`)
  const all = [...inRings, ...others]
  for (const { name, key } of all)
    if (isGuessable(key)) problems.push(`${name} is not random: make it with  openssl rand -base64 32`)
  all.forEach(({ name, key }, index) => {
    const twin = all.slice(0, index).find((earlier) => earlier.key.equals(key))
    if (twin) problems.push(`${name} repeats a key of ${twin.name}: each purpose needs its own`)
  })
  return [...new Set(problems)]
}

/** Zeros, patterns, and words somebody typed and encoded. */
function isGuessable(key: Buffer): boolean {
  const counted = key.every((byte, index) => index === 0 || byte === ((key[index - 1] ?? 0) + 1) % 256)
  return new Set(key).size < FEWEST_DIFFERENT || counted || key.every((byte) => byte >= 0x20 && byte < 0x7f)
}
