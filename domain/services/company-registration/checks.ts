import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import {
  agentIsNotLiaison,
  auditCommittee,
  capitalIsTheSum,
  contributionsOf,
  directorCount,
  eligibilityDeclared,
  has,
  lawfulForm,
  legalRepresentative,
  mayPledgeExemption,
  nameChecks,
  noSupervisor,
  notBarred,
  ofAge,
  ofCapacity,
  ownersNamed,
  type PersonAnswers,
  paidInTime,
  premisesChecks,
  ruleChecks,
  scopeChecks,
  sectionsOfScope,
  shareholderCount,
  supervisorCount,
  supervisorsStandApart,
} from '../../registration'
import type { CompanyAnswers } from './form'

const { companyRegistration } = laws
const id = 'company-registration'

/** Who contributes: people with that role, and organisations. */
export function shareholdersOf({ people = [], organisations = [] }: CompanyAnswers) {
  return [
    ...contributionsOf(people),
    ...organisations.map((organisation, index) => ({ ...organisation, path: `organisations.${index}` })),
  ]
}

/** Who signs or answers for something; a shareholder who does nothing else may be a child with a guardian. */
const actingRoles = [
  'legalRepresentative',
  'director',
  'manager',
  'seniorManager',
  'financeOfficer',
  'supervisor',
  'employeeSupervisor',
  'liaison',
  'agent',
] as const

function acting(people: readonly PersonAnswers[] = []) {
  return people.flatMap((person, index) =>
    actingRoles.some((role) => has(person, role)) ? [{ ...person, path: `people.${index}` }] : [],
  )
}

/** Objections about missing roles wait until somebody is entered: an empty list is said by the form. */
const once = <T>(
  people: readonly PersonAnswers[] | undefined,
  said: (people: readonly PersonAnswers[]) => readonly T[],
) => (people === undefined || people.length === 0 ? [] : said(people))

/** Everybody with a role as if organisations were in the same list: for the exemption of beneficial owners. */
const everyHolder = ({ people = [], organisations = [] }: CompanyAnswers): readonly PersonAnswers[] => [
  ...people,
  ...organisations.map((one) => ({ ...one, kind: 'organisation', roles: ['shareholder'] })),
]

/** RG01–RG14, RG18, N1–N15 while typing (公司法, 条例). */
export const checks: readonly Check[] = [
  ...nameChecks<CompanyAnswers>(id, (answers) => ({
    kind: 'company',
    sections: sectionsOfScope(answers.scope),
    investors: shareholdersOf(answers).flatMap(({ name }) => (name === undefined ? [] : [name])),
  })),
  ...scopeChecks<CompanyAnswers>(id),
  ...premisesChecks<CompanyAnswers>(id),
  ...ruleChecks<CompanyAnswers>(id, 'RG01', (answers) =>
    once(answers.people, () => shareholderCount(shareholdersOf(answers))),
  ),
  ...ruleChecks<CompanyAnswers>(id, 'RG02', (answers) => capitalIsTheSum(answers.capital, shareholdersOf(answers))),
  ...ruleChecks<CompanyAnswers>(id, 'RG03', (answers, today) => paidInTime(shareholdersOf(answers), today)),
  ...ruleChecks<CompanyAnswers>(id, 'RG04', (answers) => lawfulForm(shareholdersOf(answers))),
  ...ruleChecks<CompanyAnswers>(id, 'RG05', ({ people }) => once(people, legalRepresentative)),
  ...ruleChecks<CompanyAnswers>(id, 'RG06', ({ people }) => once(people, supervisorsStandApart)),
  ...ruleChecks<CompanyAnswers>(id, 'RG07.directors', ({ people }) => once(people, directorCount)),
  ...ruleChecks<CompanyAnswers>(id, 'RG07.supervisors', ({ people, supervision }) =>
    once(people, (all) => supervisorCount(all, supervision)),
  ),
  ...ruleChecks<CompanyAnswers>(id, 'RG07.none', ({ people, supervision, noSupervisorConsent }) =>
    // that the consent is missing is said by the form
    once(people, (all) => noSupervisor(all, supervision, noSupervisorConsent ?? true)),
  ),
  ...ruleChecks<CompanyAnswers>(id, 'RG07.audit', ({ people, supervision }) =>
    once(people, (all) => auditCommittee(all, supervision)),
  ),
  ...ruleChecks<CompanyAnswers>(id, 'RG08', ({ eligible }) => eligibilityDeclared(eligible ?? true, 'eligible')),
  ...ruleChecks<CompanyAnswers>(id, 'RG11', ({ people }) => once(people, agentIsNotLiaison)),
  ...ruleChecks<CompanyAnswers>(id, 'RG12', ({ people }, today) => ofAge(acting(people), today)),
  ...ruleChecks<CompanyAnswers>(id, 'RG12.capacity', ({ people }, today) => ofCapacity(acting(people), today)),
  ...ruleChecks<CompanyAnswers>(id, 'RG13', (answers) =>
    mayPledgeExemption(answers.beneficialOwner, answers.capital, everyHolder(answers)),
  ),
  ...ruleChecks<CompanyAnswers>(id, 'RG13.owners', ({ beneficialOwner, beneficialOwners }) =>
    ownersNamed(beneficialOwner, beneficialOwners),
  ),
  ...ruleChecks<CompanyAnswers>(id, 'RG14', ({ barred }) => notBarred(barred, 'barred')),
  liaisonNamed(),
]

/** 公司登记管理实施办法 art. 14: a company names its liaison person when it is set up. Known second hand: a forecast. */
function liaisonNamed(): Check<CompanyAnswers> {
  return {
    id: `${id}.liaison`,
    severity: 'likely-refusal',
    basis: companyRegistration.article(14),
    field: 'people',
    test: ({ people = [] }) =>
      people.length > 0 &&
      !people.some((person) => has(person, 'liaison')) && {
        message: '还没有登记联络员，公司设立时要有一名。',
        wayOut: '请给公司内部的一个人勾选“登记联络员”，可以由股东或者经理兼任。',
      },
  }
}
