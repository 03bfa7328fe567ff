import type { PlainDate } from '../calendar'
import type { Answers } from '../form'
import type { Citation } from '../law'
import type { Finding, Severity } from './finding'

/** What a check may know besides the answers: the day, and what is on record about the merchant the filing is made for. */
export interface CheckContext<K = unknown> {
  readonly today: PlainDate
  /** Absent while it has not been read, and for services that know nothing beforehand. */
  readonly known?: K
}

/** What a check says when it has found something. */
export interface Objection {
  readonly message: string
  readonly wayOut?: string
  /** Where it stands, when not beside the check's own field: `shareholders.1.paidBy`. */
  readonly field?: string
  /** Where it comes from, when that depends on the day or the answers: the text of a law in force. */
  readonly basis?: Citation
}

/** A dated, cited, pure rule over the answers of one form. */
export interface Check<A = Answers, K = unknown> {
  readonly id: string
  readonly severity: Severity
  readonly basis?: Citation
  readonly field?: string
  // method syntax: a check over a service's own answers type may stand in a list over plain answers
  /** @returns one objection, several (one for each entry of a group), or nothing */
  test(answers: A, context: CheckContext<K>): Objection | readonly Objection[] | undefined | false
}

/** Runs checks in order; a check that has nothing to say yields nothing. */
export function runChecks(checks: readonly Check[], answers: Answers, context: CheckContext): readonly Finding[] {
  return checks.flatMap((check) => {
    const said = check.test(answers, context)
    if (!said) return []
    const objections = Array.isArray(said) ? (said as readonly Objection[]) : [said as Objection]
    return objections.map((objection) => finding(check, objection))
  })
}

function finding(check: Check, { message, wayOut, field = check.field, basis = check.basis }: Objection): Finding {
  return {
    check: check.id,
    severity: check.severity,
    message,
    ...(wayOut ? { wayOut } : {}),
    ...(field ? { field } : {}),
    ...(basis ? { basis } : {}),
  }
}
