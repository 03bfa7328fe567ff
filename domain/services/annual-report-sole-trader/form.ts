import { amountField, identityFields, peopleSection, reportLaw, shopsSection } from '../../annual-report'
import { plainDate } from '../../kernel/calendar'
import { type AnswersOf, defineForm, yesNo } from '../../kernel/form'
import { laws } from '../../kernel/law'

const { annualSole, registrationRules } = laws
const items = annualSole.article(6)

/** A sole trader's annual report: Order 69 art. 6 with the fields of the portals (facts §4.3). */
export const form = defineForm({
  id: 'annual-report-sole-trader',
  version: plainDate('2026-01-01'),
  sections: [
    {
      id: 'identity',
      title: '基本信息',
      fields: [
        ...identityFields(reportLaw['sole-trader'].duty, '名称'),
        {
          key: 'head',
          kind: 'text',
          label: '经营者姓名',
          required: true,
          maxLength: 60,
          personal: 'ordinary',
          basis: items,
        },
        { key: 'phone', kind: 'phone', label: '联系电话', required: true, personal: 'ordinary', basis: items },
        {
          key: 'status',
          kind: 'choice',
          label: '经营状态',
          required: true,
          options: [
            { id: 'open', label: '开业' },
            { id: 'dormant', label: '歇业' },
            { id: 'stopped', label: '停业' },
          ],
        },
      ],
    },
    {
      id: 'business',
      title: '生产经营',
      why: '填12月31日的情况和全年的数，金额单位是万元。',
      fields: [
        amountField('funds', '资金数额'),
        { key: 'staff', kind: 'number', label: '从业人数', unit: '人', max: 1_000_000, required: true },
        amountField('revenue', '营业额或营业收入'),
        amountField('tax', '纳税总额'),
      ],
    },
    shopsSection(reportLaw['sole-trader'].shops),
    {
      id: 'permits',
      title: '行政许可',
      fields: [
        {
          key: 'hasPermits',
          kind: 'choice',
          label: '有没有取得或变更行政许可',
          required: true,
          options: yesNo,
          basis: items,
          hint: '例如食品经营许可证。',
        },
        {
          key: 'permits',
          kind: 'group',
          label: '行政许可',
          item: '行政许可',
          maxItems: 30,
          required: true,
          visible: ({ hasPermits }) => hasPermits === 'yes',
          basis: items,
          itemTitle: ({ name }) => (typeof name === 'string' ? name : undefined),
          fields: [
            { key: 'name', kind: 'text', label: '许可文件名称', required: true, maxLength: 80 },
            { key: 'validUntil', kind: 'date', label: '有效期至', future: true, hint: '长期有效的不填。' },
          ],
        },
      ],
    },
    peopleSection('sole-trader'),
    {
      id: 'publication',
      title: '是否公示',
      why: '个体工商户可以自己决定年报内容公示不公示。',
      fields: [
        {
          key: 'publish',
          kind: 'choice',
          label: '公示年报内容吗',
          required: true,
          basis: registrationRules.article(63),
          options: [
            { id: 'yes', label: '公示', note: '查询这家商户的人能看到，含经营者姓名和联系电话' },
            { id: 'no', label: '不公示', note: '只交给登记机关，查询只显示已报送。也可以到登记机关交纸质年报' },
          ],
        },
      ],
    },
  ],
})

export type SoleTraderReport = AnswersOf<typeof form>
