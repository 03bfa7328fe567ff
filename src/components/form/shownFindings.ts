import type { Answers, Field } from '../../../domain/kernel/form'
import { parseAmount } from '../../../domain/kernel/money'
import type { Finding } from '../../../domain/kernel/rules'

/**
 * The findings to show beside a field. What is missing is said only after the person wanted to go on; everything else once
 * they have paused or left the field, so that nobody is corrected in the middle of a word.
 *
 * @param answers of the entry, for a question inside a group; `path` then says which
 */
export function shownFindings(
  field: Field,
  answers: Answers,
  findings: readonly Finding[],
  settled: boolean,
  attempted: boolean,
  path: string = field.key,
): readonly Finding[] {
  if (!settled && !attempted) return []
  return findings
    .filter((finding) => finding.field === path && (attempted || finding.check !== 'form.missing'))
    .map((finding) => precise(field, answers, finding))
}

/** The form only knows that an amount is wrong; the parser knows why. */
export function precise(field: Field, answers: Answers, finding: Finding): Finding {
  const value = answers[field.key]
  if (field.kind !== 'money' || typeof value !== 'string' || finding.check !== 'form.wrong') return finding
  const parsed = parseAmount(value, field.unit ?? 'yuan', { signed: field.negative ?? false })
  return parsed.ok ? finding : { ...finding, message: parsed.message }
}
