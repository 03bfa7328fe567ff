import type { Instant } from '../calendar'

/** One thing that happened to a joint filing before it was submitted, in the words of its log. */
export interface JointStep {
  readonly at: Instant
  readonly kind: 'begun' | 'invited' | 'accepted' | 'filled' | 'signed' | 'left' | 'released'
  /** who did it: a seat, or the shared part for whoever began */
  readonly by: string
  /** whom it was done to, where that is somebody else */
  readonly seat?: string
  /** titles of the sections that changed */
  readonly sections?: readonly string[]
  /** seats whose signature it made void */
  readonly voids?: readonly string[]
}
