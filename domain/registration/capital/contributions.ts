import { isPlainDate, longDate, type PlainDate } from '../../kernel/calendar'
import type { Option } from '../../kernel/form'
import { type Fen, formatYuan } from '../../kernel/money'
import type { Objection } from '../../kernel/rules'
import { latestPayBy } from './latestPayBy'
import { percentText, share } from './share'

/** One shareholder's subscription, with its place in the form for messages. */
export interface Contribution {
  /** `people.0` */
  readonly path: string
  readonly name?: string
  /** fen */
  readonly amount?: number
  readonly how?: string
  readonly paidBy?: string
}

/** 公司法 art. 48; the last one by 公司登记管理实施办法. */
export const contributionForms: readonly Option[] = [
  { id: 'money', label: '货币' },
  { id: 'goods', label: '实物' },
  { id: 'intellectual-property', label: '知识产权' },
  { id: 'land-use', label: '土地使用权' },
  { id: 'equity', label: '股权' },
  { id: 'claim', label: '债权' },
  { id: 'data', label: '数据、网络虚拟财产' },
  { id: 'other', label: '其他' },
]

/** 条例 art. 13. */
export const bannedForms: readonly string[] = ['劳务', '信用', '自然人姓名', '商誉', '特许经营权', '设定担保的财产']

const bannedWords: readonly [RegExp, string][] = [
  [/劳务|劳动|干活|出力/, '劳务'],
  [/信用|名声/, '信用'],
  [/姓名|名字/, '自然人姓名'],
  [/商誉|口碑/, '商誉'],
  [/特许经营/, '特许经营权'],
  [/抵押|质押|担保/, '设定担保的财产'],
]

/** RG01: one to fifty shareholders. */
export function shareholderCount(shareholders: readonly Contribution[]): readonly Objection[] {
  if (shareholders.length === 0)
    return [{ field: 'people', message: '还没有股东，至少要有一个。', wayOut: '请给出资的人勾选“股东”。' }]
  return shareholders.length > 50
    ? [{ field: 'people', message: `有限责任公司最多五十个股东，现在有${shareholders.length}个。` }]
    : []
}

/** RG02: the capital is the sum of what is subscribed, compared in fen. Silent until every amount is there. */
export function capitalIsTheSum(
  capital: number | undefined,
  shareholders: readonly Contribution[],
): readonly Objection[] {
  const amounts = shareholders.map(({ amount }) => amount)
  if (capital === undefined || amounts.length === 0 || amounts.some((amount) => amount === undefined)) return []
  const sum = amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0)
  if (sum === capital || capital < 1) return []
  const difference = formatYuan(Math.abs(capital - sum) as Fen)
  return [
    {
      field: 'capital',
      message: `各股东认缴合计${formatYuan(sum as Fen)}元，比注册资本${sum < capital ? '少' : '多'}${difference}元（${percentText(share(sum, capital))}）。`,
      wayOut: '注册资本就是认缴的总和，请改其中一个，一分钱也不能差。',
    },
  ]
}

/** RG03: each date within five years of establishment. @param establishedOn the expected day, today while filing */
export function paidInTime(shareholders: readonly Contribution[], establishedOn: PlainDate): readonly Objection[] {
  const { latest } = latestPayBy(establishedOn)
  return shareholders.flatMap(({ path, paidBy }) =>
    isPlainDate(paidBy) && paidBy > latest
      ? [
          {
            field: `${path}.paidBy`,
            message: `出资期限最晚${longDate(latest)}，不能超过公司成立后五年。`,
            wayOut: '成立日期以执照为准；按今天算，选这一天或更早的日子。',
          },
        ]
      : [],
  )
}

/** RG04: none of the six things that cannot be contributed; `describedHow` is what was written under 其他. */
export function lawfulForm(
  shareholders: readonly (Contribution & { readonly describedHow?: string })[],
): readonly Objection[] {
  return shareholders.flatMap(({ path, how = '', describedHow = '' }) => {
    const described = how === 'other' ? bannedWords.find(([words]) => words.test(describedHow))?.[1] : undefined
    const banned = bannedForms.includes(how) ? how : described
    return banned === undefined
      ? []
      : [
          {
            field: `${path}.describedHow`,
            message: `不能用${banned}出资。`,
            wayOut: '可以用货币，或者能估价、能转让的财产。',
          },
        ]
  })
}
