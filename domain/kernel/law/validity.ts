import { longDate, type PlainDate } from '../calendar'
import type { Citation } from './law'
import { laws } from './register'

/** Whether the instrument a citation names holds on a day; `no-law` for a practice or guidance of ours. */
export type LawState = 'in-force' | 'expired' | 'not-yet' | 'no-law'

/** @returns the state, and a sentence where there is something to say: 2026年12月31日后失效 */
export function lawState(citation: Citation, day: PlainDate): { readonly state: LawState; readonly note?: string } {
  const law = Object.values(laws).find(({ id }) => id === citation.law)
  if (!law) return { state: 'no-law' }
  if (day < law.from) return { state: 'not-yet', note: `${longDate(law.from)}起施行` }
  if (law.to !== undefined && day > law.to) return { state: 'expired', note: `已于${longDate(law.to)}后失效` }
  return law.to === undefined ? { state: 'in-force' } : { state: 'in-force', note: `有效期到${longDate(law.to)}` }
}

/** The instrument of an id, for citations that come from outside; undefined for one the register does not have. */
export function lawById(id: string) {
  return Object.values(laws).find((law) => law.id === id)
}
