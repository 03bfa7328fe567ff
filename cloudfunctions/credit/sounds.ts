import { pinyin } from 'pinyin-pro'
import { fold } from './fold'
import { nameParts } from './nameParts'

/** How a name sounds, in the two ways people type it. */
export interface Sounds {
  /** one letter a character: `fzysc` */
  readonly initials: string
  /** every syllable behind a {@link syllableMark}: `0fu0zhou0yun0shang0cha` */
  readonly pinyin: string
  /** where the trade name begins in `initials` */
  readonly coreAt: number
}

/**
 * Stands before every syllable, so that `an` is not found inside `fan`. A digit, because the trigram index reads letters and
 * digits only: with a space or a hyphen it would forget which syllable follows which.
 */
export const syllableMark = '0'

/**
 * Mandarin without tones, ü as `v`. A character with several readings gets the one its neighbours ask for (重庆 chong,
 * 重量 zhong); region and rest are read apart, because 福州长乐 would give 州长 (zhang).
 */
export function sounds(name: string): Sounds {
  const folded = fold(name)
  const { region } = nameParts(folded)
  const front = region !== '' && folded.startsWith(region) ? regionSyllables(region) : []
  const all = [...front, ...syllablesOf(folded.slice(front.length > 0 ? region.length : 0))]
  return {
    initials: all.map((syllable) => syllable.charAt(0)).join(''),
    pinyin: all.map((syllable) => syllableMark + syllable).join(''),
    coreAt: front.length,
  }
}

/** 福州市 and 长乐区 come again and again. */
const known = new Map<string, readonly string[]>()
const MOST_KNOWN = 500

function regionSyllables(region: string): readonly string[] {
  const remembered = known.get(region)
  if (remembered) return remembered
  const read = region.split(/(?<=[省市区县])/).flatMap(syllablesOf)
  if (known.size < MOST_KNOWN) known.set(region, read)
  return read
}

/** Punctuation has no sound. */
function syllablesOf(text: string): string[] {
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true })
  return read.filter((syllable) => /^[a-z0-9]+$/.test(syllable))
}
