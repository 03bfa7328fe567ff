import type { Citation } from '../law'

/**
 * `blocks`: cannot be filed so. `likely-refusal`: may be filed, the authority will probably decline it; a forecast, shown as
 * 自查参考, that never blocks. `advice`: would help.
 */
export type Severity = 'blocks' | 'likely-refusal' | 'advice'

/** Something a check found, with the sentence a person reads, the way out, and where it comes from. */
export interface Finding {
  readonly check: string
  readonly severity: Severity
  readonly message: string
  readonly wayOut?: string
  /** Key of the field it stands beside, or the path of a question inside a group; absent for the whole filing. */
  readonly field?: string
  readonly basis?: Citation
}
