import { amountField, figureLabels, identityFields, reportLaw, shopsSection, staffFields } from '../../annual-report'
import { plainDate } from '../../kernel/calendar'
import { type AnswersOf, defineForm, yesNo } from '../../kernel/form'
import { laws } from '../../kernel/law'

const { coopLaw } = laws
const { duty, shops } = reportLaw.cooperative
const people = { kind: 'number', unit: '人', max: 1_000_000, required: true } as const

/**
 * A farmers' cooperative's annual report (合作社法 art. 17). The fields are known from memory and from a portal (Order 70 art.
 * 6), so the questions cite the Order as to be checked.
 */
export const form = defineForm({
  id: 'annual-report-cooperative',
  version: plainDate('2026-01-01'),
  sections: [
    {
      id: 'identity',
      title: '基本信息',
      why: '联系方式和成员情况依法向社会公示。',
      fields: [
        ...identityFields(duty, '名称'),
        { key: 'phone', kind: 'phone', label: '联系电话', required: true, basis: duty },
        { key: 'address', kind: 'address', label: '通讯地址', required: true, basis: duty },
        { key: 'email', kind: 'email', label: '电子邮箱', required: true, basis: duty },
        { key: 'mainBusiness', kind: 'text', label: '主营业务活动', required: true, maxLength: 100, basis: duty },
      ],
    },
    {
      id: 'members',
      title: '成员',
      why: '填12月31日的人数。',
      fields: [
        { ...people, key: 'members', label: '成员人数', basis: coopLaw.article(12) },
        { ...people, key: 'farmers', label: '其中农民人数', basis: coopLaw.article(20) },
        { ...people, key: 'joined', label: '本年度新增成员', basis: duty },
        { ...people, key: 'left', label: '本年度退出成员', basis: duty },
      ],
    },
    shopsSection(shops),
    {
      id: 'accounts',
      title: '从业人数和经营情况',
      why: '填12月31日的情况和全年的数，金额单位是万元。',
      fields: [
        ...staffFields,
        amountField('assets', figureLabels.assets),
        amountField('liabilities', figureLabels.liabilities),
        amountField('revenue', '销售额或营业收入'),
        amountField('surplus', figureLabels.surplus, '亏损填负数。'),
        amountField('tax', figureLabels.tax),
        amountField('loans', figureLabels.loans),
        amountField('subsidies', '获得的政府扶持资金和补助'),
        {
          key: 'publicItems',
          kind: 'choices',
          label: '愿意公示的内容',
          hint: '没有选的不公示。',
          basis: duty,
          options: [
            { id: 'staff', label: '从业人数' },
            { id: 'women', label: '其中女性从业人数' },
            { id: 'assets', label: figureLabels.assets },
            { id: 'liabilities', label: figureLabels.liabilities },
            { id: 'revenue', label: '销售额或营业收入' },
            { id: 'surplus', label: figureLabels.surplus },
            { id: 'tax', label: figureLabels.tax },
            { id: 'loans', label: figureLabels.loans },
            { id: 'subsidies', label: figureLabels.subsidies },
          ],
        },
      ],
    },
    {
      id: 'permits',
      title: '行政许可和分支机构',
      fields: [
        { key: 'hasPermits', kind: 'choice', label: '有没有行政许可', required: true, options: yesNo, basis: duty },
        {
          key: 'permits',
          kind: 'group',
          label: '行政许可',
          item: '行政许可',
          maxItems: 30,
          required: true,
          visible: ({ hasPermits }) => hasPermits === 'yes',
          basis: duty,
          itemTitle: ({ name }) => (typeof name === 'string' ? name : undefined),
          fields: [
            { key: 'name', kind: 'text', label: '许可文件名称', required: true, maxLength: 80 },
            { key: 'validUntil', kind: 'date', label: '有效期至', future: true, hint: '长期有效的不填。' },
          ],
        },
        { key: 'hasBranches', kind: 'choice', label: '有没有分支机构', required: true, options: yesNo, basis: duty },
        {
          key: 'branches',
          kind: 'group',
          label: '分支机构',
          item: '分支机构',
          maxItems: 50,
          required: true,
          visible: ({ hasBranches }) => hasBranches === 'yes',
          basis: duty,
          itemTitle: ({ name }) => (typeof name === 'string' ? name : undefined),
          fields: [
            { key: 'name', kind: 'text', label: '名称', required: true, maxLength: 100 },
            { key: 'code', kind: 'uscc', label: '统一社会信用代码', required: true },
          ],
        },
      ],
    },
  ],
})

export type CooperativeReport = AnswersOf<typeof form>
