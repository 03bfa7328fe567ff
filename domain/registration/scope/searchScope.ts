import { type ScopeWording, scopeWordings } from './wordings'

export interface ScopeHit {
  readonly wording: ScopeWording
  /** The plain word that led here; absent when the wording itself matched. */
  readonly by?: string
}

/** What people put around the thing they sell. */
const around = /^(?:我|想|要|准备|打算|专门|在)*(?:网上|线上)?(?:卖|做|开|办|搞|经营|销售|从事|提供)?(?:一家|一个|个)?/

/**
 * Wordings for what a person says they do, the nearest first; nothing for an empty or unknown word.
 * @example searchScope('我想卖茶叶').map(({ wording }) => wording.text)[0] // '食品销售（仅销售预包装食品）'
 */
export function searchScope(said: string): readonly ScopeHit[] {
  const whole = said.replace(/[\s，。、！？]/g, '').toUpperCase()
  const core = whole.replace(around, '')
  const asked = [...new Set([whole, core === '' ? whole : core])].filter((one) => one !== '')
  return scopeWordings
    .map((wording) => ({ wording, ...best(wording, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ wording, by }) => ({ wording, ...(by === undefined ? {} : { by }) }))
}

/** 4: a plain word is exactly what was said; 3: the wording holds it; 2: a plain word holds it; 1: it holds a plain word. */
function best({ text, words }: ScopeWording, asked: readonly string[]): { score: number; by?: string } {
  const plain = words.toUpperCase().split(' ')
  const exact = plain.find((word) => asked.includes(word))
  if (exact !== undefined) return { score: 4, by: exact }
  if (asked.some((one) => text.toUpperCase().includes(one))) return { score: 3 }
  const wider = plain.find((word) => asked.some((one) => one.length >= 2 && word.includes(one)))
  if (wider !== undefined) return { score: 2, by: wider }
  const narrower = plain.find((word) => word.length >= 2 && asked.some((one) => one.includes(word)))
  return narrower === undefined ? { score: 0 } : { score: 1, by: narrower }
}
