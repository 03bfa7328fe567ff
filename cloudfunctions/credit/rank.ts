/**
 * Where a name stands among those that were found, as one number: smaller is better, and every bit outweighs all below it.
 * The lowest bits name the shop, so that the smallest rank of a merchant also says which of its names it was. The bits that
 * depend on the words are added where names are found, by the database's functions `name_rank` and `sound_rank`.
 *
 * | bit | set when |
 * |---|---|
 * | 23 | it only sounds like the words |
 * | 22 | it is the name of a shop |
 * | 21 | it is not the very words |
 * | 20 | the merchant is not in business |
 * | 19 | the words are not its trade name |
 * | 18 | it does not begin with the words, nor does its trade name |
 * | 10–17 | its length |
 * | 0–9 | number of the shop |
 */
const rankBits = { shop: 2 ** 22, notLive: 2 ** 20 } as const

/** A shop's number needs this many bits. */
const shopBits = 10
const LONGEST = 255

/** The part of a rank that does not depend on the words, kept with the name. @param length in characters */
export function weight({ shop, live, length }: { shop: number; live: boolean; length: number }): number {
  return (
    (shop > 0 ? rankBits.shop : 0) + (live ? 0 : rankBits.notLive) + Math.min(length, LONGEST) * 2 ** shopBits + shop
  )
}
