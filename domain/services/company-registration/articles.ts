import type { CasePrint } from '../../kernel/service'
import { articlesPrint, type CompanyOnPaper, composeScope, contributionForms, has, nameOf } from '../../registration'
import { shareholdersOf } from './checks'
import type { CompanyAnswers } from './form'

/** 公司章程 made of the answers, for all shareholders to change and sign (公司法 arts. 45–46). */
export const articles: CasePrint = {
  id: 'articles',
  title: '公司章程',
  note: '按您填的内容写成的参考文本，全体股东可以改好再签字。身份证号单独一页。',
  for: ['applicant'],
  print: ({ answers }) => articlesPrint(onPaper(answers as CompanyAnswers)),
}

/** What the answers say of the company, for its articles. */
export function onPaper(answers: CompanyAnswers): CompanyOnPaper {
  const { people = [], organisations = [], capital = 0, address = '', scope, term, termUntil, supervision } = answers
  const named = (...wanted: Parameters<typeof has>[1][]) =>
    people.filter((person) => wanted.some((role) => has(person, role))).map(({ name = '' }) => name)
  const head = people.find((person) => has(person, 'legalRepresentative'))
  // what a co-signer keeps to themselves is not there for whoever prints
  const numbers = new Map<string, string>([
    ...people.flatMap(({ name = '', residentId }) => (residentId ? [[name, `身份证号 ${residentId}`] as const] : [])),
    ...organisations.flatMap(({ name = '', organisationUscc }) =>
      organisationUscc ? [[name, `统一社会信用代码 ${organisationUscc}`] as const] : [],
    ),
  ])
  const [manager] = named('manager')
  return {
    name: nameOf(answers) ?? '',
    address,
    scope: composeScope(scope),
    capital,
    ...(term === 'fixed' && termUntil ? { until: termUntil } : {}),
    shareholders: shareholdersOf(answers).map(({ name = '', amount = 0, how = '', paidBy = '' }) => {
      const identity = numbers.get(name)
      return {
        name,
        amount,
        how: contributionForms.find(({ id }) => id === how)?.label ?? how,
        paidBy,
        ...(identity ? { identity } : {}),
      }
    }),
    legalRepresentative: {
      name: head?.name ?? '',
      post: head && has(head, 'director') ? ('董事' as const) : ('经理' as const),
    },
    directors: named('director'),
    ...(manager ? { manager } : {}),
    supervisors: named('supervisor', 'employeeSupervisor'),
    supervision: supervision === 'supervisors' || supervision === 'audit-committee' ? supervision : ('none' as const),
  }
}
