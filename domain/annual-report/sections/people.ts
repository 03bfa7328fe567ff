import { type Answers, type Section, yesNo } from '../../kernel/form'
import type { ReportKind } from '../reportKind'

const people = [
  ['graduate', '高校毕业生'],
  ['veteran', '退役士兵'],
  ['disabled', '残疾人'],
  ['reemployed', '失业人员再就业'],
] as const

type Group = (typeof people)[number][0]

/** The keys of the groups of people that are counted as operators and as employees. */
export const peopleKeys: readonly Group[] = people.map(([key]) => key)

const count = <const K extends string>(key: K, label: string) =>
  ({ key, kind: 'number', label, unit: '人', min: 0, max: 1_000_000, required: true }) as const
const hasEquipment = (answers: Answers) => answers.hasEquipment === 'yes'

const fields = [
  count('graduateOperators', '高校毕业生·经营者'),
  count('graduateEmployees', '高校毕业生·雇员'),
  count('veteranOperators', '退役士兵·经营者'),
  count('veteranEmployees', '退役士兵·雇员'),
  count('disabledOperators', '残疾人·经营者'),
  count('disabledEmployees', '残疾人·雇员'),
  count('reemployedOperators', '失业人员再就业·经营者'),
  count('reemployedEmployees', '失业人员再就业·雇员'),
] as const

/** 人员结构, 党建, 特种设备: collected, never published. Whether a person belongs to the party is theirs: sealed. */
export const peopleSection = (kind: ReportKind) =>
  ({
    id: 'people',
    title: '人员、党建和特种设备',
    why: '只供统计，不公示。没有的填0。',
    fields: [
      ...fields,
      count('partyMembers', '党员人数（含预备党员）'),
      {
        key: 'partyOrganisation',
        kind: 'choice',
        label: '党组织建制',
        required: true,
        options: [
          { id: 'none', label: '未成立党组织' },
          { id: 'committee', label: '党委' },
          { id: 'general-branch', label: '党总支' },
          { id: 'branch', label: '党支部' },
        ],
      },
      {
        key: 'headInParty',
        kind: 'choice',
        label: `${head[kind]}是不是党员`,
        required: true,
        options: yesNo,
        personal: 'sensitive',
        // a correction in May and next year's report begin with it
        lasting: true,
      },
      {
        key: 'headIsSecretary',
        kind: 'choice',
        label: `${head[kind]}是不是党组织书记`,
        required: true,
        options: yesNo,
        visible: ({ headInParty, partyOrganisation }) =>
          headInParty === 'yes' && partyOrganisation !== undefined && partyOrganisation !== 'none',
        personal: 'sensitive',
        lasting: true,
      },
      { key: 'hasEquipment', kind: 'choice', label: '有没有特种设备', required: true, options: yesNo },
      {
        key: 'equipmentTotal',
        kind: 'number',
        label: '办理使用登记的总台数',
        unit: '台',
        min: 1,
        required: true,
        visible: hasEquipment,
      },
      {
        key: 'equipmentInDate',
        kind: 'number',
        label: '其中在检验有效期内的台数',
        unit: '台',
        required: true,
        visible: hasEquipment,
      },
    ],
  }) as const satisfies Section

const head: Readonly<Record<ReportKind, string>> = {
  company: '法定代表人',
  'sole-trader': '经营者',
  cooperative: '法定代表人',
}

/** Every question of {@link peopleSection} is kept back. */
export const peopleVisibility = {
  graduateOperators: 'kept',
  graduateEmployees: 'kept',
  veteranOperators: 'kept',
  veteranEmployees: 'kept',
  disabledOperators: 'kept',
  disabledEmployees: 'kept',
  reemployedOperators: 'kept',
  reemployedEmployees: 'kept',
  partyMembers: 'kept',
  partyOrganisation: 'kept',
  headInParty: 'kept',
  headIsSecretary: 'kept',
  hasEquipment: 'kept',
  equipmentTotal: 'kept',
  equipmentInDate: 'kept',
} as const
