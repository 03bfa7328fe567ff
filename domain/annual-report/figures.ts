/** The amounts of the accounts a report may ask for. */
export const figures = [
  'assets',
  'equity',
  'liabilities',
  'revenue',
  'mainRevenue',
  'profit',
  'netProfit',
  'tax',
  'surplus',
  'loans',
  'subsidies',
  'funds',
] as const

export type Figure = (typeof figures)[number]

/** Their names in the sentences of checks and pictures; a form may call one a little differently (营业额或营业收入). */
export const figureLabels: Readonly<Record<Figure, string>> = {
  assets: '资产总额',
  equity: '所有者权益合计',
  liabilities: '负债总额',
  revenue: '营业总收入',
  mainRevenue: '主营业务收入',
  profit: '利润总额',
  netProfit: '净利润',
  tax: '纳税总额',
  surplus: '盈余总额',
  loans: '金融贷款',
  subsidies: '政府扶持资金和补助',
  funds: '资金数额',
}
