import type { Answers } from '../form'

/**
 * A filing that takes up something the office announced: a place at an event. The functions look the announcement up before
 * filing, keep its places under a lock, and file the case about it.
 */
export interface TakesUp {
  /** id of the announcement, as the answers give it */
  of(answers: Answers): string | undefined
  /** the field the id stands in: filled in from the announcement's page */
  readonly field: string
  /** states in which a filing holds its place */
  readonly holdsIn: readonly string[]
  /** the platform's act when the announcement is taken back, and the field of its data that says why */
  readonly calledOff: { readonly act: string; readonly reason: string }
  /** the platform's act when the event has taken place: the filing is over, and what it keeps has its time from then */
  readonly takenPlace: { readonly act: string }
}
