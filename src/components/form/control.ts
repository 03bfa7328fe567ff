import type { AnswerValue, Field } from '../../../domain/kernel/form'

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

/** The id of a field's element, to scroll to it from a summary. */
export function fieldId(key: string): string {
  return `field-${key}`
}
