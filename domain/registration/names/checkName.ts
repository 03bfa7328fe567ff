import type { PlainDate } from '../../kernel/calendar'
import { type Citation, versionOn } from '../../kernel/law'
import { compositionRules } from './compositionRules'
import { forbiddenRules } from './forbiddenRules'
import { formRules } from './formRules'
import type { NameOutcome, NameRule } from './nameOutcome'
import { composeName, type NameContext, type NameParts } from './nameParts'

export interface NameReason {
  readonly rule: string
  readonly outcome: Exclude<NameOutcome, 'passes'>
  readonly message: string
  readonly fix?: string
  readonly basis: Citation
}

export interface NameVerdict {
  readonly name: string
  readonly outcome: NameOutcome
  /** The gravest first. */
  readonly reasons: readonly NameReason[]
}

/** Said wherever a verdict is shown: SAMR owns the word lists and the comparison of names (实施办法 arts. 4–5). */
export const nameDisclaimer = '只是自查参考，不代表登记机关查重结果，最后由登记机关决定。'

export const nameRules: readonly NameRule[] = [...compositionRules, ...formRules, ...forbiddenRules]

const gravity: readonly NameOutcome[] = ['rejected', 'needsApproval', 'manualReview', 'passes']

/**
 * What the rules in force on a day say about a name (名称规定 arts. 4–14).
 *
 * @example checkName({ division: '福州', trade: '榕', industry: '', form: '有限公司' }, { kind: 'company' }, today).outcome // 'rejected'
 */
export function checkName(parts: NameParts, context: NameContext, today: PlainDate): NameVerdict {
  const reasons = nameRules
    .flatMap((rule): NameReason[] => {
      const version = versionOn(rule.inForce, today)
      const objection = version && rule.test(parts, context)
      if (!version || !objection) return []
      return [{ rule: rule.id, outcome: version.value, ...objection, basis: version.source }]
    })
    .sort((a, b) => gravity.indexOf(a.outcome) - gravity.indexOf(b.outcome))
  return { name: composeName(parts), outcome: reasons[0]?.outcome ?? 'passes', reasons }
}
