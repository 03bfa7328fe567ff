import { type Citation, laws } from '../../kernel/law'
import { sectionsOfIndustry } from './industryWords'
import type { NameParts } from './nameParts'
import { charactersOf } from './standardCharacters'

/** How near a registered name stands (名称规定 art. 17). `sameTrade` may not be registered with one registrar. */
export interface Closeness {
  readonly kind: 'same-name' | 'sameTrade' | 'near' | 'apart'
  /** 0–100, for order only; the registrar compares by rules of its own. */
  readonly percent: number
  readonly reason: string
  readonly basis: Citation
}

/** Whom a registered or reserved name stands in the way of. */
const basis = laws.nameReg.article(17)

/**
 * Compares a wished-for name with a registered one, both taken apart. Names of different industries stand apart whatever
 * their 字号; an absent or unknown industry counts as the same one, because art. 17 names "no industry" beside "same".
 */
export function closeness(wished: NameParts, registered: NameParts): Closeness {
  if (!inSameIndustry(wished.industry, registered.industry)) return apart('行业不同')
  const [a, b] = [charactersOf(wished.trade), charactersOf(registered.trade)]
  if (a.length === 0 || b.length === 0) return apart('没有字号可比')
  if (wished.trade === registered.trade) {
    const whole = wished.division === registered.division && wished.form === registered.form
    return whole && wished.industry === registered.industry
      ? { kind: 'same-name', percent: 100, reason: '名称完全相同', basis }
      : { kind: 'sameTrade', percent: 95, reason: '同行业，字号相同', basis }
  }
  if ([...a].sort().join('') === [...b].sort().join(''))
    return { kind: 'near', percent: 85, reason: '字号的字相同，只是顺序不同', basis }
  if (wished.trade.includes(registered.trade) || registered.trade.includes(wished.trade)) {
    const percent = Math.floor((85 * Math.min(a.length, b.length)) / Math.max(a.length, b.length))
    return { kind: 'near', percent, reason: '一个字号包含另一个', basis }
  }
  const changed = editDistance(a, b)
  const longest = Math.max(a.length, b.length)
  const percent = Math.floor((80 * (longest - changed)) / longest)
  return changed === 1 && longest >= 3
    ? { kind: 'near', percent, reason: '字号只差一个字', basis }
    : { kind: 'apart', percent, reason: '字号不同', basis }
}

function inSameIndustry(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true
  const [ofA, ofB] = [sectionsOfIndustry(a), sectionsOfIndustry(b)]
  return !ofA || !ofB || ofA.some((section) => ofB.includes(section))
}

function apart(reason: string): Closeness {
  return { kind: 'apart', percent: 0, reason, basis }
}

/** Levenshtein over code points; names are short. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, at) => at + 1)
  a.forEach((character, i) => {
    const next: number[] = []
    b.forEach((other, j) => {
      const diagonal = j === 0 ? i : (row[j - 1] ?? 0)
      const left = j === 0 ? i + 1 : (next[j - 1] ?? 0)
      next.push(Math.min(diagonal + (character === other ? 0 : 1), left + 1, (row[j] ?? 0) + 1))
    })
    row = next
  })
  return row[b.length - 1] ?? a.length
}
