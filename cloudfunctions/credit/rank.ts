/**
 * Where a name stands among those that were found, as one number: smaller is better, and every bit outweighs all below it. The
 * bits that depend on the words are added where names are found, by the database's functions `name_place` and `sound_place`;
 * below all of them these put the merchant, then which of its names it was.
 *
 * | bit | set when |
 * |---|---|
 * | 13 | it only sounds like the words |
 * | 12 | it is the name of a shop |
 * | 11 | it is not the very words |
 * | 10 | the merchant is not in business |
 * | 9 | the words are not its trade name |
 * | 8 | it does not begin with the words, nor does its trade name |
 * | 0–7 | its length |
 */
const rankBits = { shop: 2 ** 12, notLive: 2 ** 10 } as const

const LONGEST = 255

/** The part of a rank that does not depend on the words, kept with the name. @param length in characters */
export function weight({ shop, live, length }: { shop: number; live: boolean; length: number }): number {
  return (shop > 0 ? rankBits.shop : 0) + (live ? 0 : rankBits.notLive) + Math.min(length, LONGEST)
}
