import { fold } from './fold'
import { nameParts } from './nameParts'
import { readings } from './syllables'

/** What is looked for among names. */
export interface NameWords {
  /** what an exact name would be */
  readonly whole: string
  /** all must occur */
  readonly fragments: readonly string[]
  /** trade name and industry of the first fragment: names whose own begin with it come first */
  readonly core: string
  /** the words as sounds, where they are letters only */
  readonly sound?: { readonly initials: string; readonly readings: readonly (readonly string[])[] }
}

/** Nobody types a name this long (the register's longest has 100 characters); the rest of a paste is not read. */
const LONGEST_NAME = 120
/** More words than a name has parts; each one costs a condition. */
const MOST_FRAGMENTS = 8
/** Two letters sound like too many names. */
const FEWEST_LETTERS = 3
const MOST_LETTERS = 60
const LETTERS = /^[a-z' ]+$/

/** Reads words as fragments of a name. Never throws; linear in the words. */
export function nameWords(words: string): NameWords {
  const whole = fold(words).slice(0, LONGEST_NAME)
  const fragments = [...new Set(whole.split(' '))].filter(Boolean).slice(0, MOST_FRAGMENTS)
  return { whole, fragments, core: nameParts(fragments[0] ?? '').core, ...soundOf(whole) }
}

/**
 * The same words taken apart as names are composed, for when no name holds them as they stand: 福州云上茶业 finds
 * 云上（福州）茶业有限公司, and at last whoever is called 云上茶业, wherever.
 */
export function looser(words: NameWords): NameWords[] {
  const [only = '', ...others] = words.fragments
  if (others.length > 0) return []
  const { region, core } = nameParts(only)
  const bare = region.replace(/[省市区县]$/, '')
  const tries = [...(bare ? [[bare, core]] : []), [core]]
  return tries
    .filter((fragments) => fragments.join('') !== only && core.length >= 2)
    .map((fragments) => ({ whole: words.whole, fragments, core }))
}

function soundOf(whole: string): Pick<NameWords, 'sound'> {
  const initials = whole.replace(/[' ]/g, '')
  if (!LETTERS.test(whole) || initials.length < FEWEST_LETTERS || initials.length > MOST_LETTERS) return {}
  const parts = whole.split(/[' ]+/).filter(Boolean).map(readings)
  // a part that is no syllables leaves the initials only
  const joined = parts.reduce<string[][]>(
    (before, ways) => before.flatMap((start) => ways.map((way) => [...start, ...way])).slice(0, 4),
    [[]],
  )
  return { sound: { initials, readings: joined } }
}
