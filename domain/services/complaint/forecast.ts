import type { Citation } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { ComplaintAnswers } from './form'

export type ComplaintCheck = Check<ComplaintAnswers>

/**
 * One ground as a forecast (自查参考): it is shown, with what to add, and never blocks. The plain question is the field it
 * stands beside.
 *
 * @param ground `R3`, or `R3.proof` where a ground has several signs
 */
export function forecast(
  ground: string,
  field: keyof ComplaintAnswers & string,
  basis: Citation,
  test: ComplaintCheck['test'],
): ComplaintCheck {
  return { id: `complaint.${ground}`, severity: 'likely-refusal', basis, field, test }
}

/** Grounds no answer can tell beforehand, and why. A test holds every ground to be here or forecast. */
export const untold: Readonly<Record<string, string>> = {
  T5: 'whether sixty days will be enough is known when they are over; the clock on the case page shows them',
  T6: 'the grounds of art. 16 found later: their forecasts are those of R1 to R7',
  T8: 'the article names no facts',
}
