import { ownGuidance } from '../../kernel/law'
import type { Objection } from '../../kernel/rules'
import { peopleKeys } from '../sections/people'
import type { ReportCheck } from './reportCheck'

type Counts = { readonly staff?: number; readonly women?: number; readonly partyMembers?: number } & {
  readonly [Key in `${(typeof peopleKeys)[number]}${'Operators' | 'Employees'}`]?: number
}
type Insured = { readonly [Key in (typeof insuredKeys)[number]]?: number } & { readonly staff?: number }
type Equipment = { readonly equipmentTotal?: number; readonly equipmentInDate?: number }

/** Heads insured, by insurance: 养老, 失业, 医疗, 工伤, 生育. */
export const insuredKeys = [
  'pensionHeads',
  'unemploymentHeads',
  'medicalHeads',
  'injuryHeads',
  'maternityHeads',
] as const

const practice = ownGuidance('年报填报常用的核对规则')

/** AR02: a part of the staff is not more than the staff. */
export const partOfStaff: ReportCheck<Counts> = {
  id: 'annual-report.AR02',
  severity: 'blocks',
  basis: practice,
  test(answers) {
    const { staff } = answers
    if (staff === undefined) return undefined
    const parts: readonly (readonly [field: string, name: string, count: number])[] = [
      ['women', '女性从业人数', answers.women ?? 0],
      ...peopleKeys.map((key, at): [string, string, number] => [
        `${key}Employees`,
        ['高校毕业生', '退役士兵', '残疾人', '再就业人员'][at] ?? '',
        (answers[`${key}Operators`] ?? 0) + (answers[`${key}Employees`] ?? 0),
      ]),
      ['partyMembers', '党员人数', answers.partyMembers ?? 0],
    ]
    return parts
      .filter(([, , count]) => count > staff)
      .map(
        ([field, name, count]): Objection => ({
          field,
          message: `${name}${count}人，比从业人数${staff}人多，请核对。`,
        }),
      )
  },
}

/** AR14: heads insured; retired and part-time people make exceptions. */
export const insuredWithinStaff: ReportCheck<Insured> = {
  id: 'annual-report.AR14',
  severity: 'advice',
  basis: practice,
  test(answers) {
    const { staff } = answers
    if (staff === undefined) return undefined
    return insuredKeys
      .filter((key) => (answers[key] ?? 0) > staff)
      .map(
        (field): Objection => ({
          field,
          message: `参保人数${answers[field]}人，比从业人数${staff}人多，请核对。`,
          wayOut: '有退休返聘、兼职等情形的，可以不改。',
        }),
      )
  },
}

/** Pieces of equipment inspected in time are not more than all. */
export const equipmentInDate: ReportCheck<Equipment> = {
  id: 'annual-report.equipment',
  severity: 'blocks',
  basis: practice,
  field: 'equipmentInDate',
  test: ({ equipmentTotal, equipmentInDate: inDate }) =>
    equipmentTotal !== undefined &&
    inDate !== undefined &&
    inDate > equipmentTotal && { message: `在检验有效期内的有${inDate}台，比总台数${equipmentTotal}台多，请核对。` },
}
