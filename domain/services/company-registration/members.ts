import type { MerchantSnapshot } from '../../kernel/merchant'
import { has, type Role } from '../../registration'
import type { CompanyAnswers } from './form'

/** 条例 art. 9: directors, supervisors and senior managers are filed; the words of the public system. */
const offices: readonly (readonly [Role, string])[] = [
  ['director', '董事'],
  ['manager', '经理'],
  ['seniorManager', '高级管理人员'],
  ['financeOfficer', '财务负责人'],
  ['supervisor', '监事'],
  ['employeeSupervisor', '职工监事'],
]

/** 主要人员 by name and offices; who only holds a share is none. */
export function membersOf({ people = [] }: CompanyAnswers): NonNullable<MerchantSnapshot['members']> {
  return people.flatMap((person) => {
    const held = offices.filter(([role]) => has(person, role)).map(([, office]) => office)
    return person.name && held.length > 0 ? [{ name: person.name, role: held.join('、') }] : []
  })
}
