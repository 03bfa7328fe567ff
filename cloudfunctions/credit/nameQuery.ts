import { CompiledQuery } from 'kysely'
import { city } from '../../config/city'
import { keptPlan } from '../platform'
import { bigrams } from './bigrams'
import type { CardRow } from './merchantCard'
import type { NameWords } from './nameWords'
import { syllableMark } from './sounds'

/**
 * Names that are ranked. Every one may cost a page of the table; nobody reads them all, and the phone shows sixty. Words with more
 * hits than these get a first page of names that fit about as well as those of five hundred: see decision 035.
 */
export const mostCandidates = 300
/** Hits in a sample that are enough: with so many there are about 4,000 in the whole directory, far more than are ranked. */
const ENOUGH = 150
/** Names that begin with the words are looked for on their own: among a million they may not be in the first hits. */
const MOST_BEGINNINGS = 60
/** Longer words are in fewer names than are ranked, unless they are everybody's words (有限公司), where nobody comes first. */
const SHORT_WORDS = 4
/** Three letters or digits in a row give the trigram index something to look for; punctuation gives it nothing. */
const TRIGRAM = /[\p{L}\p{N}]{3}/u
const PUNCTUATION = /[^\p{L}\p{N}]/u
/** Characters on either side of a short trade name that are looked for with it. */
const AROUND = 2
const WILDCARD = /[\\%_]/g

/** `offset` and `limit` in lines of the whole list. */
export interface Window {
  readonly offset: number
  readonly limit: number
}

/** A card as the database writes it. */
type FoundCard = readonly [
  uscc: CardRow['uscc'],
  name: CardRow['name'],
  kind: CardRow['kind'],
  status: CardRow['status'],
  division: CardRow['division'],
  address: CardRow['address'],
  residential: CardRow['residential'],
  /** the shop by whose name the merchant was found; null for its own name */
  shopPlatform: string | null,
  shopName: string | null,
]

/** The answer, where there is one: a row of its own for each card would cost twice as much to read. */
export interface FoundNames {
  readonly cards: readonly FoundCard[]
  /** when our directory was last compared with the register */
  readonly compared_at: Date | null
  /** names that were ranked */
  readonly ranked: number
  /** more names match than were ranked */
  readonly more: boolean
}

/**
 * Merchants in one of whose names every fragment occurs, in the order people expect, each once by its best name: the
 * merchant's own names before its shops', the very name, those in business, those whose trade name the words are, names that
 * begin with the words, the shorter; at the end names that only sound so (`rank.ts`).
 *
 * The database's function `find_merchants` does it, because a function's plans are kept: the planner took more time than most
 * answers (decision 035).
 */
export function nameQuery(
  { whole, fragments, core, sound }: NameWords,
  { offset, limit }: Window,
): CompiledQuery<FoundNames> {
  const [first = ''] = fragments
  // trigrams end at punctuation, pairs do not: in 勤(福州)食品 only the pair 勤( is rare
  const plain = fragments.length === 1 && TRIGRAM.test(first) && !PUNCTUATION.test(first)
  const words = plain ? oneWord(first, core) : severalWords(fragments)
  const end = core.length <= SHORT_WORDS ? `${core}\u{10FFFF}` : null
  const heard = sound
    ? { letters: sound.initials, initials: anywhere(sound.initials), syllables: sound.readings.map(syllablePattern) }
    : { letters: null, initials: null, syllables: null }
  return CompiledQuery.raw(statement, [
    whole,
    first,
    core,
    end,
    words.pattern,
    words.part,
    words.pairs,
    words.others,
    heard.letters,
    heard.initials,
    heard.syllables,
    offset,
    limit,
  ])
}

const statement = `${keptPlan('find_merchants')}
  select * from find_merchants($1, $2, $3, $4, $5, $6, $7::integer[], $8::text[], $9, $10, $11::text[],
    ${ENOUGH}, ${mostCandidates}, ${MOST_BEGINNINGS}, $12, $13)`

/** Found by its trigrams; a long one is sooner found by the trade name in it, where that is rare, and then compared. */
function oneWord(word: string, core: string) {
  const part = tradeName(word, core)
  return { pattern: anywhere(word), part: part.length < word.length ? anywhere(part) : null, pairs: null, others: [] }
}

/** The trade name inside a word; with what stands around it where it is too short for trigrams of its own. */
function tradeName(word: string, core: string): string {
  const at = word.indexOf(core)
  if (at < 0) return word
  return TRIGRAM.test(core) ? core : word.slice(Math.max(0, at - AROUND), at + core.length + AROUND)
}

/**
 * Found by their pairs, the rarest of which leads; what is no pair is compared, and then needs no pair of everybody's: every
 * one costs a look at its list for each name of the rarest.
 */
function severalWords(fragments: readonly string[]) {
  const compared = fragments.filter((fragment) => fragment.length !== 2)
  const telling = compared.flatMap(bigrams).filter((pair) => !everybodys.has(pair))
  const pairs = [...fragments.filter((fragment) => fragment.length === 2).flatMap(bigrams), ...telling]
  return {
    pattern: null,
    part: null,
    pairs: pairs.length > 0 ? pairs : fragments.flatMap(bigrams),
    others: compared.map(anywhere),
  }
}

/** Pairs that stand in a tenth of all names and more. */
const everybodys = new Set(['有限公司', `(${city.name.slice(0, -1)})`].flatMap(bigrams))

/** A pattern of `like` for a text anywhere. */
function anywhere(text: string): string {
  return `%${text.replace(WILDCARD, '\\$&')}%`
}

function syllablePattern(way: readonly string[]): string {
  return anywhere(way.map((syllable) => syllableMark + syllable).join(''))
}
