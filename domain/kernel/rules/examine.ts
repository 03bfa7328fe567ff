import { type Answers, checkFields, type Form, normaliseAnswers, visibleFields } from '../form'
import { type Check, type CheckContext, runChecks } from './check'
import type { Finding } from './finding'

/**
 * Everything there is to say about these answers: first what the form itself asks for, then the service's own checks.
 * The phone runs it while the person types, the functions run the same before they accept.
 */
export function examine(
  form: Form,
  checks: readonly Check[],
  answers: Answers,
  context: CheckContext,
): readonly Finding[] {
  const fromForm = checkFields(visibleFields(form, answers), answers, context.today).map(
    ({ kind, message, path, field }): Finding => ({
      check: `form.${kind}`,
      severity: 'blocks',
      message,
      field: path,
      ...(field.basis ? { basis: field.basis } : {}),
    }),
  )
  // a check sees what would be filed: an answer whose question is no longer shown must not block beside nothing
  return [...fromForm, ...runChecks(checks, normaliseAnswers(form, answers), context)]
}

export function blocksFiling(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'blocks')
}
