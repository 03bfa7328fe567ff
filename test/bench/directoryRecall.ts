import { findByName } from '../../cloudfunctions/credit/findByName'
import { mostCandidates } from '../../cloudfunctions/credit/nameQuery'
import { nameWords } from '../../cloudfunctions/credit/nameWords'
import type { Platform } from '../../cloudfunctions/platform'
import { cut, type Entry } from './lookupQuestions'

/**
 * Random fragments of 2 to 8 characters, each compared with reading every name: all merchants that hold it must be found and
 * no others; of a common one, as many as are ranked.
 */
export async function recall(
  { database }: Platform,
  entries: readonly Entry[],
  amount: number,
  random: () => number,
): Promise<void> {
  const holding = readEveryName(entries)
  let right = 0
  for (let asked = 0; asked < amount; asked += 1) {
    const { folded } = entries[Math.floor(random() * entries.length)] as Entry
    const words = cut(folded, 2 + Math.floor(random() * 7), random)
    const holds = holding(words)
    const truth = new Set(holds.map(({ uscc }) => uscc))
    const { cards } = await findByName(database.query, nameWords(words), { offset: 0, limit: 2 * mostCandidates })
    const found = new Set(cards.map(({ uscc }) => uscc))
    const none = [...found].every((uscc) => truth.has(uscc))
    const complete = holds.length < mostCandidates ? found.size === truth.size : found.size >= mostCandidates / 4
    if (none && complete) right += 1
    else console.log(`wrong: ${words}, ${found.size} of ${truth.size}`)
  }
  console.log(`recall: ${right} of ${amount} random fragments answered exactly as by reading every name`)
}

/** All names as one text, a line each: reading it is reading every name, ten times as fast as one by one. */
function readEveryName(entries: readonly Entry[]): (words: string) => Entry[] {
  const starts = new Uint32Array(entries.length)
  let length = 0
  entries.forEach(({ folded }, line) => {
    starts[line] = length
    length += folded.length + 1
  })
  const text = entries.map(({ folded }) => folded).join('\n')
  const lineAt = (place: number) => {
    let [low, high] = [0, entries.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= place) low = middle
      else high = middle - 1
    }
    return low
  }
  return (words) => {
    const found: Entry[] = []
    for (let place = text.indexOf(words); place >= 0; ) {
      const line = lineAt(place)
      found.push(entries[line] as Entry)
      const next = starts[line + 1]
      place = next === undefined ? -1 : text.indexOf(words, next)
    }
    return found
  }
}
