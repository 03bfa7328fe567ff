import type { formMessages } from '@/messages'
import type { Answers, AnswerValue, Field } from '../../../domain/kernel/form'
import type { Finding } from '../../../domain/kernel/rules'

/** A new answer, or a function of the present one (uploads end at their own time). */
export type Change = AnswerValue | undefined | ((current: AnswerValue | undefined) => AnswerValue | undefined)

/** What every kind of control is given. */
export interface ControlProps<F extends Field = Field> {
  readonly field: F
  readonly value: AnswerValue | undefined
  /** What a screen reader calls it: the label, and whether it may be left out. */
  readonly label: string
  readonly invalid: boolean
  readonly onChange: (change: Change) => void
  /** The person has paused or left: findings may be shown. */
  readonly onSettle: () => void
}

/** What the questions inside a group need to know of the form around them. */
export interface Inside {
  /** The form's answers. */
  readonly answers: Answers
  readonly findings: readonly Finding[]
  /** Paths whose findings may be shown. */
  readonly settled: ReadonlySet<string>
  readonly attempted: boolean
  readonly settle: (path: string) => void
}

/** One question of a form. */
export interface FormFieldProps {
  readonly field: Field
  /** Where it stands, for a question inside a group: `shareholders.1.name`. */
  readonly path?: string
  readonly value: AnswerValue | undefined
  readonly required: boolean
  /** The findings about this field that may be shown now. */
  readonly findings: readonly Finding[]
  /** Where the answer came from, when the person did not type it. */
  readonly carried?: keyof typeof formMessages.carried | undefined
  /** What the filing before this one said, for comparison. */
  readonly beside?: string | undefined
  /** Which draft or act this belongs to, for its uploads. */
  readonly scope: string
  readonly onChange: (change: Change) => void
  readonly onSettle: () => void
  /** Puts in what was read off a picture of a document: answers of this form or entry by their keys. */
  readonly onFill?: ((answers: Readonly<Record<string, string>>) => void) | undefined
  /** What a group's questions need to know; a form whose groups stand in another group has none. */
  readonly inside?: Inside
}

/** The id of a field's element, to scroll to it from a summary. */
export function fieldId(path: string): string {
  return `field-${path.replace(/\./g, '-')}`
}
