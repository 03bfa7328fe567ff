import type { PlainDate } from '../calendar'
import type { Answers } from '../form'
import type { Citation } from '../law'
import type { Finding, Severity } from './finding'

/** What a check may know besides the answers: the day, nothing else. */
export interface CheckContext {
  readonly today: PlainDate
}

/** What a check says when it has found something. */
export interface Objection {
  readonly message: string
  readonly wayOut?: string
}

/** A dated, cited, pure rule over the answers of one form. */
export interface Check<A = Answers> {
  readonly id: string
  readonly severity: Severity
  readonly basis?: Citation
  readonly field?: string
  // method syntax: a check over a service's own answers type may stand in a list over plain answers
  test(answers: A, context: CheckContext): Objection | undefined | false
}

/** Runs checks in order; a check that has nothing to say yields nothing. */
export function runChecks(checks: readonly Check[], answers: Answers, context: CheckContext): readonly Finding[] {
  return checks.flatMap((check) => {
    const objection = check.test(answers, context)
    if (!objection) return []
    return [
      {
        check: check.id,
        severity: check.severity,
        message: objection.message,
        ...(objection.wayOut ? { wayOut: objection.wayOut } : {}),
        ...(check.field ? { field: check.field } : {}),
        ...(check.basis ? { basis: check.basis } : {}),
      },
    ]
  })
}
