import type { Actor } from './workflow'

/** Which side of a case somebody stands on: who filed it, or the merchant it is about. */
export type Side = 'applicant' | 'counterparty'

/** Who has to move: of those who act, our own officers apart from the authority. */
export type WaitsFor = Actor | 'officer' | 'nobody'

/** Who somebody in a case is to its reader. */
export type Seen = 'me' | 'other' | Exclude<WaitsFor, Side>

/** @param side where the reader stands; absent for an officer, to whom both sides are others */
export function seenFrom(side: Side | undefined, who: WaitsFor): Seen {
  if (who !== 'applicant' && who !== 'counterparty') return who
  return who === side ? 'me' : 'other'
}
