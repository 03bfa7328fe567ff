import type { CaseProgress } from '../case'
import type { Answers, DocumentSection } from '../form'
import type { Citation } from '../law'

/** A case with its personal answers opened, as its own side may read it. */
export interface FiledCase {
  readonly caseNumber: string
  /** the filing */
  readonly answers: Answers
  readonly progress: CaseProgress
}

/** A document a case has led to, as rows to print. It copies what is on record; a paper with a seal is the regulator's. */
export interface CaseLetter {
  readonly title: string
  /** what this paper is and is not */
  readonly note: string
  readonly sections: readonly DocumentSection[]
  readonly basis: readonly Citation[]
  /** Who signs the printed copy by hand, a line each. */
  readonly signatures?: readonly string[]
}
