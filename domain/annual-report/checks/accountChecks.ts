import { ownGuidance } from '../../kernel/law'
import { formatAmount } from '../../kernel/money'
import type { Objection } from '../../kernel/rules'
import { type Figure, figureLabels, figures } from '../figures'
import type { ReportCheck } from './reportCheck'

export type Figures = { readonly [Key in Figure]?: number }

const accounting = ownGuidance('会计报表的勾稽关系')
const practice = ownGuidance('年报填报常用的核对规则')

/** 0.01 万元 in fen: rounding of three amounts. */
const ROUNDING = 10_000

const wan = (fen: number) => formatAmount(fen, 'wan')

/** AR03: assets = liabilities + equity. */
export const balance: ReportCheck<Figures> = {
  id: 'annual-report.AR03',
  severity: 'advice',
  basis: accounting,
  field: 'assets',
  test({ assets, liabilities, equity }) {
    if (assets === undefined || liabilities === undefined || equity === undefined) return undefined
    const difference = assets - liabilities - equity
    return (
      Math.abs(difference) > ROUNDING && {
        message: `资产总额应当等于负债总额加所有者权益，现在相差${wan(Math.abs(difference))}。`,
        wayOut: '请对照资产负债表的年末数。',
      }
    )
  },
}

/** AR04: the main business is part of the revenue. */
export const mainWithinRevenue: ReportCheck<Figures> = {
  id: 'annual-report.AR04',
  severity: 'blocks',
  basis: accounting,
  field: 'mainRevenue',
  test: ({ revenue, mainRevenue }) =>
    revenue !== undefined &&
    mainRevenue !== undefined &&
    mainRevenue > revenue && { message: `主营业务收入${wan(mainRevenue)}比营业总收入${wan(revenue)}多，请核对。` },
}

/** AR05: tax is taken from a profit; refunds make exceptions. */
export const netWithinProfit: ReportCheck<Figures> = {
  id: 'annual-report.AR05',
  severity: 'advice',
  basis: accounting,
  field: 'netProfit',
  test: ({ profit, netProfit }) =>
    profit !== undefined &&
    netProfit !== undefined &&
    profit > 0 &&
    netProfit > profit && { message: '净利润比利润总额多，请核对。', wayOut: '有所得税退税等情形的，可以不改。' },
}

const neverNegative: readonly Figure[] = [
  'assets',
  'liabilities',
  'revenue',
  'mainRevenue',
  'loans',
  'subsidies',
  'funds',
]

/** AR06: what cannot be below zero; equity, profits and the cooperative's surplus can. */
export const notNegative: ReportCheck<Figures> = {
  id: 'annual-report.AR06',
  severity: 'blocks',
  basis: practice,
  test: (answers) =>
    neverNegative
      .filter((key) => (answers[key] ?? 0) < 0)
      .map((field): Objection => ({ field, message: `${figureLabels[field]}不能是负数。` })),
}

/** AR06: taxes below zero are a refund, or a slip. */
export const taxRefund: ReportCheck<Figures> = {
  id: 'annual-report.AR06.tax',
  severity: 'advice',
  basis: practice,
  field: 'tax',
  test: ({ tax }) =>
    tax !== undefined && tax < 0 && { message: '纳税总额是负数，全年退税大于缴税时才会这样，请核对。' },
}

/** More than this times last year's amount is looked at again. */
const LEAP = 100
/** 1 亿元 for each person at work, in fen: an amount in 元 typed as 万元 looks like that. */
const PER_HEAD = 10_000_000_000

/** AR13: far from last year, or what 元 typed as 万元 looks like. */
export const likelyUnit: ReportCheck<Figures & { readonly staff?: number; readonly reportYear?: number }> = {
  id: 'annual-report.AR13',
  severity: 'advice',
  basis: practice,
  test(answers, { known }) {
    const last = lastYearsFigures(known?.earlier, answers.reportYear)
    return figures.flatMap((field): Objection[] => {
      const amount = answers[field]
      if (amount === undefined) return []
      const before = last?.[field]
      const size = Math.abs(amount)
      if (typeof before === 'number' && before !== 0 && size > LEAP * Math.abs(before))
        return [{ field, message: `${figureLabels[field]}是上一年的100倍以上，单位是万元，请核对。` }]
      const heads = Math.max(1, answers.staff ?? 1)
      if (typeof before !== 'number' && answers.staff !== undefined && size > PER_HEAD * heads)
        return [{ field, message: `${figureLabels[field]}有${wan(size)}，像是把元填成了万元，请核对单位。` }]
      return []
    })
  },
}

/** The figures that change every year and are the same as last year's: carried over and not looked at. */
export const sameAsLastYear: ReportCheck<Figures & { readonly reportYear?: number }> = {
  id: 'annual-report.same',
  severity: 'advice',
  basis: practice,
  field: 'revenue',
  test({ revenue, tax, reportYear }, { known }) {
    const last = lastYearsFigures(known?.earlier, reportYear)
    return (
      last !== undefined &&
      Boolean(revenue) &&
      revenue === last.revenue &&
      tax === last.tax && { message: '营业收入和纳税总额与上一年完全一样，请确认已经改成这一年的数。' }
    )
  },
}

function lastYearsFigures(
  earlier: readonly { readonly subject: string; readonly answers: object }[] | undefined,
  year: number | undefined,
): Figures | undefined {
  if (year === undefined) return undefined
  return earlier?.find(({ subject }) => subject === String(year - 1))?.answers as Figures | undefined
}
