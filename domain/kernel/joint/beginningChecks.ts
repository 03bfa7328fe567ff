import type { Form } from '../form'
import type { Check, Objection } from '../rules'
import { beginningForm } from './part'
import type { Parties } from './parties'
import { needsOthers } from './seats'

/**
 * The checks while whoever begins fills their part: what is said about a question of another party, or stands against the
 * filing as a whole, waits until the others have filled in theirs. Where nobody else is needed, everything is said at once.
 */
export function beginningChecks(form: Form, parties: Parties, checks: readonly Check[]): readonly Check[] {
  const asked = beginningForm(form, parties).sections.flatMap(({ fields }) => fields.map(({ key }) => key))
  return checks.map((check) => ({
    ...check,
    test: (answers, context) => {
      const said = check.test(answers, context)
      if (!said) return []
      if (!needsOthers(parties, answers)) return said
      const objections = Array.isArray(said) ? (said as readonly Objection[]) : [said as Objection]
      return objections.filter(({ field = check.field }) =>
        field === undefined ? check.severity !== 'blocks' : asked.includes(field.split('.')[0] ?? ''),
      )
    },
  }))
}
