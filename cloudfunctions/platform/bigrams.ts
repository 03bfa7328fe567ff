/** Two UTF-16 units in the 32 bits of PostgreSQL's `integer`. */
const SECOND_UNIT = 0x1_0000

/**
 * Every pair of neighbouring UTF-16 units as one signed 32-bit integer, each once. A text of two units occurs in another
 * exactly when its one pair is among the other's; a longer text only if all its pairs are (necessary, not sufficient).
 */
export function bigrams(folded: string): number[] {
  const pairs = new Set<number>()
  for (let at = 1; at < folded.length; at += 1) {
    pairs.add((folded.charCodeAt(at - 1) * SECOND_UNIT + folded.charCodeAt(at)) | 0)
  }
  return [...pairs]
}
