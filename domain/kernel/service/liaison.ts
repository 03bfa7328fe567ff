import type { Answers, Option } from '../form'
import type { Citation } from '../law'

/** The beginning of an answer an officer may take over, with the articles it stands on. */
export interface AnswerTemplate {
  readonly id: string
  readonly category: string
  readonly title: string
  readonly text: string
  readonly citations: readonly Citation[]
}

/**
 * How officers of a park (驻园专管员) work on the cases of a service: such a case is stored like every other and stays with us,
 * it is not handed to the regulator's backend. Acts are named here; the workflow says what they are.
 */
export interface LiaisonDesk {
  readonly categories: readonly Option[]
  category(answers: Answers): string
  /** The park whose officers handle it. */
  park(answers: Answers): string
  /** What the platform does by the rule, and what an officer does, to give a case to somebody: the first that is allowed. */
  readonly assigning: { readonly byRule: readonly string[]; readonly byOfficer: readonly string[] }
  /** The officer's act that moves a case to another park's desk, and the field that names the park. */
  readonly move?: { readonly act: string; readonly field: string }
  /** Fields of the form and of acts that are a message to the other side; the first that is answered is the text. */
  readonly messageFields: readonly string[]
  /** The field of an answer that lists what it stands on: entries of `law` (an id of the register) and `article`. */
  readonly citationsField: string
  /** The field of an answer that names a knowledge article. */
  readonly articleField: string
  /** The act that answers, and the applicant's act that rates with the field that holds 1 … 5. */
  readonly answer: string
  readonly rating?: { readonly act: string; readonly field: string }
  readonly templates: readonly AnswerTemplate[]
}
