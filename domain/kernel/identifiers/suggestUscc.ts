import { isOrganisationCode } from './organisationCode'
import { isUscc, type Uscc } from './uscc'

/**
 * Characters taken for one another on a licence, a photograph or a keyboard, in either direction.
 * The letters outside the alphabet (2/Z, 5/S, U/V …) are `parseUscc`'s own repairs and need no question.
 */
const LOOK_ALIKE_GROUPS = ['0CDQ', '1L7T', '27', '38B', '56', '6G', 'CG', 'MN', 'EF', 'PR', 'KX', 'XY', 'UW', '4A']

/** The slip, told: where it is, the code that was probably meant, and the question to put to the person. */
export interface UsccSlip {
  at: number
  suggestion: Uscc
  message: string
}

/**
 * Finds the one code that differs from `code` by a look-alike or two neighbours swapped, and whose own check and
 * embedded organisation-code check (GB 11714) both hold; chance alone passes both once in 31 × 11. Two such codes
 * tell us nothing, so there is no suggestion then.
 */
export function suggestUscc(code: string): UsccSlip | undefined {
  const slips = new Map<string, UsccSlip>()
  const consider = (at: number, meant: string, question: string) => {
    const suggestion = code.slice(0, at) + meant + code.slice(at + meant.length)
    if (suggestion === code || !isUscc(suggestion) || !isOrganisationCode(suggestion.slice(8, 17))) return
    slips.set(suggestion, { at, suggestion, message: question })
  }
  code.split('').forEach((character, at) => {
    const next = code.charAt(at + 1)
    consider(at, next + character, `第 ${at + 1}、${at + 2} 位可能写反了，是否为“${next}${character}”？`)
    for (const group of LOOK_ALIKE_GROUPS) {
      if (!group.includes(character)) continue
      for (const meant of group) consider(at, meant, `第 ${at + 1} 位“${character}”可能有误，是否为“${meant}”？`)
    }
  })
  const [only, ...others] = slips.values()
  return others.length === 0 ? only : undefined
}
