import { amountField, figureLabels, staffFields } from '../../../annual-report'
import { type Answers, type Section, yesNo } from '../../../kernel/form'
import { laws } from '../../../kernel/law'
import { formatAmount } from '../../../kernel/money'

const { publicityReg } = laws
const item7 = publicityReg.article(9, 7)

/** 从业人数 and 资产状况: art. 9(7), the filer chooses for each what is public. */
export const accountsSection = {
  id: 'accounts',
  title: '从业人数和资产状况',
  why: '填12月31日的情况，金额单位是万元，可以对照资产负债表和利润表。',
  fields: [
    ...staffFields,
    amountField('assets', figureLabels.assets),
    amountField('liabilities', figureLabels.liabilities),
    amountField('equity', figureLabels.equity, '亏损大时可以是负数。'),
    amountField('revenue', figureLabels.revenue),
    amountField('mainRevenue', `其中${figureLabels.mainRevenue}`),
    amountField('profit', figureLabels.profit, '亏损填负数。'),
    amountField('netProfit', figureLabels.netProfit),
    amountField('tax', figureLabels.tax),
    {
      key: 'publicItems',
      kind: 'choices',
      label: '愿意公示的内容',
      basis: item7,
      hint: '没有选的不公示。经企业同意，他人可以查询没有公示的内容。',
      options: [
        { id: 'staff', label: '从业人数' },
        { id: 'women', label: '其中女性从业人数' },
        { id: 'assets', label: figureLabels.assets },
        { id: 'liabilities', label: figureLabels.liabilities },
        { id: 'equity', label: figureLabels.equity },
        { id: 'revenue', label: figureLabels.revenue },
        { id: 'mainRevenue', label: figureLabels.mainRevenue },
        { id: 'profit', label: figureLabels.profit },
        { id: 'netProfit', label: figureLabels.netProfit },
        { id: 'tax', label: figureLabels.tax },
        { id: 'insurance', label: '社保缴费基数、实缴和欠缴金额' },
      ],
    },
  ],
} as const satisfies Section

const methods = [
  { id: 'general', label: '一般保证' },
  { id: 'joint', label: '连带保证' },
  { id: 'not-agreed', label: '未约定' },
] as const
const scopes = [
  { id: 'principal', label: '主债权' },
  { id: 'interest', label: '利息' },
  { id: 'penalty', label: '违约金' },
  { id: 'damages', label: '损害赔偿金' },
  { id: 'costs', label: '实现债权的费用' },
  { id: 'other', label: '其他约定' },
] as const

/** 对外担保: art. 9(7), each guarantee public or not. */
export const guaranteesSection = {
  id: 'guarantees',
  title: '对外提供保证担保',
  fields: [
    {
      key: 'guaranteed',
      kind: 'choice',
      label: '这一年有没有对外提供保证担保',
      required: true,
      options: yesNo,
      basis: item7,
    },
    {
      key: 'guarantees',
      kind: 'group',
      label: '对外提供保证担保',
      item: '担保',
      maxItems: 30,
      required: true,
      visible: ({ guaranteed }) => guaranteed === 'yes',
      basis: item7,
      itemTitle: ({ debtor }) => (typeof debtor === 'string' ? debtor : undefined),
      fields: [
        { key: 'creditor', kind: 'text', label: '债权人', required: true, maxLength: 100 },
        { key: 'debtor', kind: 'text', label: '债务人', required: true, maxLength: 100 },
        {
          key: 'debtKind',
          kind: 'choice',
          label: '主债权种类',
          required: true,
          options: [
            { id: 'contract', label: '合同' },
            { id: 'other', label: '其他' },
          ],
        },
        { key: 'debt', kind: 'money', unit: 'wan', label: '主债权数额', required: true },
        { key: 'owedFrom', kind: 'date', label: '履行债务的期限从', required: true, future: true },
        { key: 'owedUntil', kind: 'date', label: '履行债务的期限到', required: true, future: true },
        {
          key: 'guaranteePeriod',
          kind: 'choice',
          label: '保证的期间',
          required: true,
          options: [
            { id: 'agreed', label: '有约定的期间' },
            { id: 'not-agreed', label: '未约定' },
          ],
        },
        { key: 'method', kind: 'choice', label: '保证的方式', required: true, options: methods },
        { key: 'scope', kind: 'choices', label: '保证担保的范围', required: true, options: scopes },
        { key: 'publish', kind: 'choice', label: '是否公示这一笔', required: true, options: yesNo },
      ],
    },
  ],
} as const satisfies Section

/** 某银行 → 某公司，合同500 万元，2025-01-01至2026-12-31，有约定的期间，连带保证，担保主债权、利息 */
export function guaranteeRow(entry: Answers): { label: string; text: string } {
  const { creditor, debtor, debtKind, debt, owedFrom, owedUntil, guaranteePeriod, method, scope } = entry
  const amount = typeof debt === 'number' ? formatAmount(debt, 'wan') : ''
  const covered = ((scope ?? []) as readonly string[]).map((id) => labelOf(scopes, id)).join('、')
  const text = [
    `债权人${creditor}`,
    `债务人${debtor}`,
    `${debtKind === 'contract' ? '合同' : '其他'}${amount}`,
    `${owedFrom}至${owedUntil}`,
    guaranteePeriod === 'agreed' ? '有约定的保证期间' : '未约定保证期间',
    labelOf(methods, String(method)),
    `担保${covered}`,
  ].join('，')
  return { label: '对外提供保证担保', text }
}

function labelOf(options: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return options.find((option) => option.id === id)?.label ?? id
}
