import type { Instant } from '../calendar'
import type { Answers } from '../form'
import type { Actor } from './workflow'

/** One thing that happened to a case. Events are only ever appended; state, timeline and clock are folds over them. */
export interface CaseEvent {
  /** Unique over all cases; a repeat of the same id is the same event. */
  readonly id: string
  /** 1 for `submit`, then without gaps. */
  readonly sequence: number
  readonly act: string
  readonly by: Actor
  /** When it happened, by the clock of whoever did it. */
  readonly at: Instant
  readonly data: Answers
  /**
   * Of an act of the regulator: id of the newest act of the filing side it had on record when it acted, null when that was
   * the filing alone. Absent where the regulator does not say; then the order of arrival has to do.
   */
  readonly sawUpTo?: string | null
}
