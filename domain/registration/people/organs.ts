import type { Objection } from '../../kernel/rules'
import { everybody, type PersonAnswers, type Somebody } from './roles'

/** How the company is supervised (公司法 arts. 69, 76, 83). */
export type Supervision = 'supervisors' | 'none' | 'audit-committee'

const is = (role: string) => (person: Somebody) => person.roles.has(role)
const isSupervisor = (person: Somebody) => person.roles.has('supervisor') || person.roles.has('employeeSupervisor')
const leads = ['director', 'manager', 'seniorManager', 'financeOfficer'] as const
const words = {
  director: '董事',
  manager: '经理',
  seniorManager: '高级管理人员',
  financeOfficer: '财务负责人',
} as const

/** RG05: one legal representative, a director or the manager. */
export function legalRepresentative(people: readonly PersonAnswers[]): readonly Objection[] {
  const chosen = everybody(people).filter(is('legalRepresentative'))
  if (chosen.length === 0)
    return [{ field: 'people', message: '还没有法定代表人。', wayOut: '请给一名董事或者经理勾选“法定代表人”。' }]
  if (chosen.length > 1) return [{ field: 'people', message: `法定代表人只能有一个，现在有${chosen.length}个。` }]
  return chosen
    .filter((person) => !person.roles.has('director') && !person.roles.has('manager'))
    .map(({ name, path }) => ({
      field: `${path}.roles`,
      message: `法定代表人要由董事或者经理担任，${name}两样都不是。`,
      wayOut: '请同时勾选“董事”或者“经理”，或者换一个人。',
    }))
}

/** RG06: a supervisor is neither director nor senior manager; the head of finance is one (art. 265). */
export function supervisorsStandApart(people: readonly PersonAnswers[]): readonly Objection[] {
  return everybody(people)
    .filter(isSupervisor)
    .flatMap(({ name, path, roles }) => {
      const also = leads.find((role) => roles.has(role))
      return also
        ? [
            {
              field: `${path}.roles`,
              message: `${name}是监事，不能同时是${words[also]}。`,
              wayOut: '请换一个人当监事；股东少的公司，全体股东同意的可以不设监事。',
            },
          ]
        : []
    })
}

/** RG07.directors: one director, or a board of at least three. */
export function directorCount(people: readonly PersonAnswers[]): readonly Objection[] {
  const count = everybody(people).filter(is('director')).length
  if (count === 1 || count >= 3) return []
  return [
    {
      field: 'people',
      message: count === 0 ? '还没有董事。' : '董事要么一名，要么三名以上，现在有两名。',
      wayOut: '股东少、规模小的公司可以只设一名董事，不设董事会。',
    },
  ]
}

/** RG07.supervisors: where there are supervisors, one, or a board of at least three with a third from the employees. */
export function supervisorCount(
  people: readonly PersonAnswers[],
  supervision: string | undefined,
): readonly Objection[] {
  const supervisors = everybody(people).filter(isSupervisor)
  if (supervision !== 'supervisors') return []
  if (supervisors.length === 0)
    return [{ field: 'people', message: '还没有监事。', wayOut: '请给一个人勾选“监事”，或者改选“不设监事”。' }]
  if (supervisors.length === 2)
    return [{ field: 'people', message: '监事要么一名，要么三名以上组成监事会，现在有两名。' }]
  const employees = supervisors.filter(is('employeeSupervisor')).length
  return supervisors.length >= 3 && employees * 3 < supervisors.length
    ? [
        {
          field: 'people',
          message: `监事会里职工监事不能少于三分之一，现在${supervisors.length}名里有${employees}名。`,
          wayOut: '请增加职工监事。',
        },
      ]
    : []
}

/** RG07.none: no supervisor only with the consent of all shareholders, and then really none. */
export function noSupervisor(
  people: readonly PersonAnswers[],
  supervision: string | undefined,
  allAgree: boolean | undefined,
): readonly Objection[] {
  if (supervision !== 'none') return []
  return [
    ...(everybody(people).some(isSupervisor)
      ? [{ field: 'supervision', message: '选了不设监事，人员里却有监事。', wayOut: '请去掉监事，或者改选“设监事”。' }]
      : []),
    ...(allAgree
      ? []
      : [{ field: 'noSupervisorConsent', message: '不设监事要全体股东一致同意。', wayOut: '请确认全体股东同意。' }]),
  ]
}

/** RG07.audit: an audit committee is made of directors of a board and replaces supervisors. */
export function auditCommittee(
  people: readonly PersonAnswers[],
  supervision: string | undefined,
): readonly Objection[] {
  if (supervision !== 'audit-committee') return []
  const all = everybody(people)
  return [
    ...(all.filter(is('director')).length < 3
      ? [{ field: 'supervision', message: '审计委员会由董事组成，要先有三名以上董事的董事会。' }]
      : []),
    ...(all.some(isSupervisor)
      ? [{ field: 'supervision', message: '设审计委员会的，不再设监事。', wayOut: '请去掉监事。' }]
      : []),
  ]
}
