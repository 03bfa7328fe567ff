import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { bigrams } from './bigrams'

/** Three letters or digits in a row give the trigram index something to look for; punctuation gives it nothing. */
const TRIGRAM = /[\p{L}\p{N}]{3}/u
const WILDCARD = /[\\%_]/g

/**
 * The fragments occur in `search_entry.folded`, each by the condition its length has an index for: three characters and
 * more by trigram (`like`), two by the pair, one by reading what the others found.
 */
export function occur(fragments: readonly string[]): RawBuilder<SqlBool> {
  const pairs = fragments.filter((fragment) => !hasTrigram(fragment)).flatMap(bigrams)
  return every([
    ...fragments.filter((fragment) => !isPair(fragment)).map(occursInText),
    ...(pairs.length > 0 ? [sql<SqlBool>`bigrams @> ${pairs}::int4[]`] : []),
  ])
}

/** A pattern of `like` for a text anywhere. */
export function anywhere(text: string): string {
  return `%${text.replace(WILDCARD, '\\$&')}%`
}

function occursInText(fragment: string): RawBuilder<SqlBool> {
  if (hasTrigram(fragment)) return sql<SqlBool>`folded like ${anywhere(fragment)}`
  // not `like`: the planner would read the whole trigram index for a pattern without trigrams
  return sql<SqlBool>`strpos(folded, ${fragment}) > 0`
}

/** True when the trigram index can find the fragment. */
function hasTrigram(fragment: string): boolean {
  return TRIGRAM.test(fragment)
}

/** One pair says all about two units. */
function isPair(fragment: string): boolean {
  return fragment.length === 2 && !hasTrigram(fragment)
}

function every(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}
