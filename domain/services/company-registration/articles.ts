import type { CasePrint } from '../../kernel/service'
import {
  articlesPrint,
  type CompanyOnPaper,
  composeScope,
  contributionForms,
  has,
  nameOf,
  type PersonAnswers,
} from '../../registration'
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

function onPaper(answers: CompanyAnswers): CompanyOnPaper {
  const { people = [], organisations = [], capital = 0, address = '', scope, term, termUntil, supervision } = answers
  const named = (...wanted: Parameters<typeof has>[1][]) =>
    people.filter((person) => wanted.some((role) => has(person, role))).map(({ name = '' }) => name)
  const head = people.find((person) => has(person, 'legalRepresentative'))
  const numbers = new Map<string, string>([
    ...people.map(({ name = '', residentId = '' }): [string, string] => [name, `身份证号 ${residentId}`]),
    ...organisations.map(
      ({ name = '', organisationUscc = '' }: PersonAnswers & { organisationUscc?: string }): [string, string] => [
        name,
        `统一社会信用代码 ${organisationUscc}`,
      ],
    ),
  ])
  const [manager] = named('manager')
  return {
    name: nameOf(answers) ?? '',
    address,
    scope: composeScope(scope),
    capital,
    ...(term === 'fixed' && termUntil ? { until: termUntil } : {}),
    shareholders: shareholdersOf(answers).map(({ name = '', amount = 0, how = '', paidBy = '' }) => ({
      name,
      amount,
      how: contributionForms.find(({ id }) => id === how)?.label ?? how,
      paidBy,
      identity: numbers.get(name) ?? '',
    })),
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
