import type { Option } from '../../kernel/form'

/** What a person is in a company; one person may be several, and is entered once. */
export type Role =
  | 'shareholder'
  | 'legalRepresentative'
  | 'director'
  | 'manager'
  | 'seniorManager'
  | 'financeOfficer'
  | 'supervisor'
  | 'employeeSupervisor'
  | 'liaison'
  | 'agent'

export const roles: readonly (Option & { readonly id: Role })[] = [
  { id: 'shareholder', label: '股东', note: '出资的人' },
  { id: 'legalRepresentative', label: '法定代表人', note: '对外代表公司，要由董事或者经理担任' },
  { id: 'director', label: '董事', note: '一名，或者三名以上组成董事会' },
  { id: 'manager', label: '经理', note: '可以不设，也可以由董事兼任' },
  { id: 'seniorManager', label: '副经理等其他高级管理人员' },
  { id: 'financeOfficer', label: '财务负责人', note: '属于高级管理人员，不能兼任监事' },
  { id: 'supervisor', label: '监事', note: '不能由董事、高级管理人员兼任' },
  { id: 'employeeSupervisor', label: '职工监事' },
  { id: 'liaison', label: '登记联络员', note: '公司内部的人，接收登记机关的通知' },
  { id: 'agent', label: '登记代理人', note: '请中介机构代办的才填' },
]

/** One entry of the list of people, by the keys the forms use. */
export interface PersonAnswers {
  readonly name?: string
  readonly kind?: string
  readonly residentId?: string
  readonly mobile?: string
  readonly organisationUscc?: string
  readonly roles?: readonly string[]
  /** fen */
  readonly amount?: number
  readonly how?: string
  readonly describedHow?: string
  readonly paidBy?: string
}

/** A natural person with everything any of their entries says, and the entry a message stands beside. */
export interface Somebody {
  readonly path: string
  readonly name: string
  readonly roles: ReadonlySet<string>
}

export function has(person: PersonAnswers, role: Role): boolean {
  return (person.roles ?? []).includes(role)
}

/**
 * People by who they are: two entries with one identity number are one person, so that nobody is director in one line and
 * supervisor in the next. Never joined by name.
 */
export function everybody(people: readonly PersonAnswers[] = []): readonly Somebody[] {
  const seen = new Map<string, Somebody>()
  people.forEach((person, index) => {
    const id = person.residentId ?? person.organisationUscc ?? `entry ${index}`
    const before = seen.get(id)
    seen.set(id, {
      path: `people.${index}`,
      name: person.name ?? `第${index + 1}位`,
      roles: new Set([...(before?.roles ?? []), ...(person.roles ?? [])]),
    })
  })
  return [...seen.values()]
}

/** The entries that contribute. */
export function contributionsOf(people: readonly PersonAnswers[] = []) {
  return people.flatMap((person, index) => (has(person, 'shareholder') ? [{ ...person, path: `people.${index}` }] : []))
}
