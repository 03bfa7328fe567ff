import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { bigrams } from './bigrams'

/** Three letters or digits in a row give the trigram index something to look for; punctuation gives it nothing. */
const TRIGRAM = /[\p{L}\p{N}]{3}/u
const WILDCARD = /[\\%_]/g

/** True when the trigram index can find the fragment. */
export function hasTrigram(fragment: string): boolean {
  return TRIGRAM.test(fragment)
}

/**
 * The fragments occur in `merchant.folded`, each by the condition its length has an index for: three characters and more
 * by trigram (`like`), two by the pair, one by reading what the others found.
 */
export function occurInName(fragments: readonly string[]): RawBuilder<SqlBool> {
  const pairs = fragments.filter((fragment) => !hasTrigram(fragment)).flatMap(bigrams)
  return every([
    ...occurInText(fragments.filter((fragment) => !isPair(fragment))),
    ...(pairs.length > 0 ? [sql<SqlBool>`merchant.bigrams @> ${pairs}::int4[]`] : []),
  ])
}

/** The fragments occur in `shop.folded`; at least one must have a trigram, or the query reads every shop. */
export function occurInShopName(fragments: readonly string[]): RawBuilder<SqlBool> {
  return every(occurInText(fragments, sql`shop.folded`))
}

function occurInText(
  fragments: readonly string[],
  text: RawBuilder<unknown> = sql`merchant.folded`,
): RawBuilder<SqlBool>[] {
  return fragments.map((fragment) =>
    hasTrigram(fragment)
      ? sql<SqlBool>`${text} like ${`%${fragment.replace(WILDCARD, '\\$&')}%`}`
      : // not `like`: the planner would read the whole trigram index for a pattern without trigrams
        sql<SqlBool>`strpos(${text}, ${fragment}) > 0`,
  )
}

/** One pair says all about two units. */
function isPair(fragment: string): boolean {
  return fragment.length === 2 && !hasTrigram(fragment)
}

function every(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}
