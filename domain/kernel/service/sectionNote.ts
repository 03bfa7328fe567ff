import type { Citation } from '../law'

/** Something that follows from the answers so far: shown below the questions of its section and on the check step, never filed. */
export interface SectionNote {
  /** The section of the form it stands in. */
  readonly section: string
  readonly title: string
  readonly rows: readonly { readonly label: string; readonly text: string }[]
  /** Said below the rows. */
  readonly sentences?: readonly string[]
  readonly basis?: readonly Citation[]
}
