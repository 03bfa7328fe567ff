import type { PlainDate } from '../../kernel/calendar'
import { ageOn, parseResidentId } from '../../kernel/identifiers'
import type { Objection } from '../../kernel/rules'

/** 公司法 art. 178 in plain words: none of these may be director, supervisor or senior manager. */
export const ineligibleGrounds: readonly string[] = [
  '无民事行为能力或者限制民事行为能力',
  '因贪污、贿赂、侵占财产、挪用财产或者破坏市场经济秩序被判处刑罚，或者因犯罪被剥夺政治权利，执行期满未逾五年；被宣告缓刑的，考验期满未逾二年',
  '对破产清算的公司、企业的破产负有个人责任的董事、厂长、经理，破产清算完结未逾三年',
  '对被吊销执照、责令关闭的公司、企业负有个人责任的法定代表人，被吊销、责令关闭未逾三年',
  '个人负数额较大的债务到期未清偿，被列为失信被执行人',
]

/** Of whom a question about age or standing is asked. */
export interface ActingPerson {
  readonly path: string
  readonly name?: string
  readonly residentId?: string
}

const adulthood = 18
/** 民法典 art. 18: from 16 on somebody who lives on their own work counts as of full capacity. */
const ownWork = 16

/** RG12: who acts is of age. Silent while the number is not yet a number; the form says what is wrong with it. */
export function ofAge(people: readonly ActingPerson[], today: PlainDate): readonly Objection[] {
  return aged(people, today)
    .filter(({ age }) => age >= ownWork && age < adulthood)
    .map(({ path, name, age }) => ({
      field: `${path}.residentId`,
      message: `${name ?? '这个人'}今天${age}岁，还没有满十八岁，登记机关很可能不接受。`,
      wayOut: '以自己的劳动收入为主要生活来源的，请准备证明；否则请换成年人担任。',
    }))
}

/** RG12.capacity: under sixteen nobody has full capacity. */
export function ofCapacity(people: readonly ActingPerson[], today: PlainDate): readonly Objection[] {
  return aged(people, today)
    .filter(({ age }) => age < ownWork)
    .map(({ path, name, age }) => ({
      field: `${path}.residentId`,
      message: `${name ?? '这个人'}今天${age}岁，没有完全民事行为能力，不能担任。`,
      wayOut: '请换成年人担任。',
    }))
}

function aged(people: readonly ActingPerson[], today: PlainDate) {
  return people.flatMap((person) => {
    const parsed = person.residentId === undefined ? undefined : parseResidentId(person.residentId, today)
    // an item of a list is `people.0`, the person of a form without a list has no path of its own
    return parsed?.ok ? [{ ...person, age: ageOn(parsed.birthDate, today) }] : []
  })
}

/** RG08: the declaration of the five grounds. @param field the confirmation's key */
export function eligibilityDeclared(declared: boolean | undefined, field: string): readonly Objection[] {
  return declared
    ? []
    : [
        {
          field,
          message: '请确认董事、监事和高级管理人员都没有法律规定的五种不能任职的情形。',
          wayOut: '有其中一种情形的，请换人。',
        },
      ]
}

/** RG14: nobody responsible for a revoked false registration of the last three years. */
export function notBarred(barred: string | undefined, field: string): readonly Objection[] {
  return barred === 'yes'
    ? [
        {
          field,
          message: '对被撤销的虚假登记负有直接责任的人，三年内不能再申请登记。',
          wayOut: '请换成没有这种情形的人；有异议的，可以向登记机关提出。',
        },
      ]
    : []
}
