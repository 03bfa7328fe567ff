/** Every syllable of Mandarin without its tone, by initial; `v` is ü, as on a keyboard. */
const BY_INITIAL: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng iao o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
}

const syllables = new Set(
  Object.entries(BY_INITIAL).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
)
const beginnings = new Set([...syllables].flatMap((one) => Array.from(one, (_, at) => one.slice(0, at + 1))))
const LONGEST = 6
/** Ways of reading letters that are looked up; more would each cost a condition. */
const MOST_READINGS = 4

/**
 * The ways letters can be read as syllables, longest syllables first; where there is none, with the last one unfinished, as
 * while typing.
 *
 * @example readings('xian') // [['xian'], ['xi', 'an']]
 * @example readings('yunsh') // [['yun', 'sh']]
 */
export function readings(letters: string): string[][] {
  const whole = readAs(letters, syllables)
  return whole.length > 0 ? whole : readAs(letters, beginnings)
}

/** @param last what the last part may be */
function readAs(letters: string, last: ReadonlySet<string>): string[][] {
  const found: string[][] = []
  /** places from which the end cannot be reached, so that a long nonsense word costs its length only */
  const hopeless = new Set<number>()
  const read = (at: number, before: readonly string[]): boolean => {
    if (at === letters.length) {
      found.push([...before])
      return true
    }
    if (hopeless.has(at)) return false
    let reached = false
    for (let end = Math.min(at + LONGEST, letters.length); end > at && found.length < MOST_READINGS; end -= 1) {
      const part = letters.slice(at, end)
      const sound = end === letters.length ? last.has(part) : syllables.has(part)
      if (sound && read(end, [...before, part])) reached = true
    }
    if (!reached) hopeless.add(at)
    return reached
  }
  read(0, [])
  return found
}
