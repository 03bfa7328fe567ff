import type { PlainDate } from '../kernel/calendar'
import { type Citation, type Dated, laws, since, versionOn } from '../kernel/law'
import type { Check, Objection, Severity } from '../kernel/rules'

const {
  agents,
  beneficialOwner,
  civilCode,
  companyLaw,
  coopLaw,
  fujianPremises,
  onlineTrade,
  registrationReg,
  registrationRules,
} = laws

/** A ban whose text we have only second hand is a forecast: it is shown with its label and never stops a filing. */
const rule = (severity: Severity, from: string, basis: Citation): Dated<Severity> =>
  since(from, severity === 'blocks' && basis.evidence !== 'verified' ? 'likely-refusal' : severity, basis)

const company = '2024-07-01'
const register = '2022-03-01'

/**
 * RG01–RG18 and two on premises: how severe, since when, by which article. A part of a rule that rests on another article has
 * its own line.
 */
export const registrationRuleBook = {
  RG01: rule('blocks', company, companyLaw.article(42)),
  RG02: rule('blocks', company, companyLaw.article(47)),
  RG03: rule('blocks', company, companyLaw.article(47)),
  RG04: rule('blocks', register, registrationReg.article(13)),
  RG05: rule('blocks', company, companyLaw.article(10)),
  RG06: rule('blocks', company, companyLaw.article(76)),
  'RG07.directors': rule('blocks', company, companyLaw.article(68)),
  'RG07.supervisors': rule('blocks', company, companyLaw.article(76)),
  'RG07.none': rule('blocks', company, companyLaw.article(83)),
  'RG07.audit': rule('blocks', company, companyLaw.article(69)),
  RG08: rule('blocks', company, companyLaw.article(178)),
  'RG09.name': rule('blocks', register, registrationReg.article(10)),
  'RG09.premises': rule('blocks', register, registrationReg.article(11)),
  RG10: rule('blocks', register, registrationReg.article(14)),
  'RG10.age': rule('blocks', register, registrationRules.article(22)),
  RG11: rule('blocks', '2025-09-15', agents.article(5)),
  RG12: rule('blocks', '2025-09-15', agents.article(5)),
  'RG12.capacity': rule('blocks', register, civilCode.article(18)),
  RG13: rule('blocks', '2024-11-01', beneficialOwner.article(3)),
  'RG13.owners': rule('blocks', '2024-11-01', beneficialOwner.article(6)),
  RG14: rule('blocks', register, registrationReg.article(40)),
  RG15: rule('advice', register, registrationReg.article(24)),
  'RG16.members': rule('blocks', '2018-07-01', coopLaw.article(12)),
  'RG16.shares': rule('blocks', '2018-07-01', coopLaw.article(20)),
  RG17: rule('blocks', '2021-05-01', onlineTrade.article(9)),
  // what a hosted address needs is practice; that an address needs papers is art. 16
  RG18: rule('blocks', register, registrationReg.article(16)),
  'premises.lease': rule('blocks', register, registrationReg.article(16)),
  'premises.scope': rule('likely-refusal', '2024-07-30', fujianPremises.whole()),
} as const satisfies Readonly<Record<string, Dated<Severity>>>

export type RegistrationRule = keyof typeof registrationRuleBook

/**
 * A rule as checks of a service, one for each version of its text: outside the days of its version a check says nothing.
 *
 * @param service id of the service, in front of the check's id: `company-registration.RG01`
 * @param test what the rule objects to; the day is the one the text is applied on
 */
export function ruleChecks<A>(
  service: string,
  name: RegistrationRule,
  test: (answers: A, today: PlainDate) => readonly Objection[],
): readonly Check<A>[] {
  const inForce: Dated<Severity> = registrationRuleBook[name]
  return inForce.map((version) => ({
    id: `${service}.${name}`,
    severity: version.value,
    basis: version.source,
    test: (answers, { today }) => (versionOn(inForce, today) === version ? test(answers, today) : undefined),
  }))
}
