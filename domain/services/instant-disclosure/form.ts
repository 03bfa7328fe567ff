import { plainDate } from '../../kernel/calendar'
import { type Answers, type AnswersOf, defineForm, type Option } from '../../kernel/form'
import { laws } from '../../kernel/law'

const { publicityReg } = laws

/** What is published at once, by the items of art. 10. Penalties are not taken here: they are published by who decides them, for a limited time. */
export const events = [
  { id: 'contributions', label: '股东认缴和实缴的出资', note: '出资额、时间、方式有变化' },
  { id: 'share-change', label: '股东转让股权等变更' },
  { id: 'permit', label: '行政许可', note: '取得、变更或延续' },
  { id: 'ip-pledge', label: '知识产权出质登记', note: '商标、专利、著作权出质' },
  { id: 'other', label: '其他依法应当公示的信息' },
] as const satisfies readonly Option[]

const about =
  (kind: (typeof events)[number]['id']) =>
  ({ event }: Answers) =>
    event === kind

/** 即时公示: one event a filing, so that each has its own day. */
export const form = defineForm({
  id: 'instant-disclosure',
  version: plainDate('2026-01-01'),
  sections: [
    {
      id: 'event',
      title: '公示什么',
      why: '这些变化应当在发生之日起20个工作日内公示，提交后任何人都能查到。',
      fields: [
        { key: 'uscc', kind: 'uscc', label: '统一社会信用代码', required: true },
        { key: 'name', kind: 'text', label: '企业名称', required: true, maxLength: 100 },
        {
          key: 'event',
          kind: 'choice',
          label: '公示的内容',
          required: true,
          basis: publicityReg.article(10),
          hint: '行政处罚由作出处罚的机关公示，这里不用填。',
          options: events,
        },
        {
          key: 'happenedOn',
          kind: 'date',
          label: '哪一天发生的',
          required: true,
          basis: publicityReg.article(10),
          hint: '例如登记、取得许可或股东会决议的日期。',
        },
      ],
    },
    {
      id: 'content',
      title: '具体内容',
      visible: ({ event }) => event !== undefined,
      fields: [
        {
          key: 'shareholder',
          kind: 'text',
          label: '股东姓名或名称',
          required: true,
          maxLength: 100,
          visible: ({ event }) => event === 'contributions' || event === 'share-change',
        },
        {
          key: 'subscribed',
          kind: 'money',
          unit: 'wan',
          label: '认缴额',
          required: true,
          visible: about('contributions'),
          basis: publicityReg.article(10, 1),
        },
        {
          key: 'subscribedBy',
          kind: 'date',
          label: '认缴时间',
          required: true,
          future: true,
          visible: about('contributions'),
        },
        {
          key: 'paid',
          kind: 'money',
          unit: 'wan',
          label: '实缴额',
          required: true,
          visible: about('contributions'),
          hint: '还没有缴的填0。',
        },
        {
          key: 'paidIn',
          kind: 'text',
          label: '出资方式',
          required: true,
          maxLength: 60,
          visible: about('contributions'),
          hint: '例如货币、实物、知识产权。',
        },
        {
          key: 'before',
          kind: 'number',
          label: '变更前比例',
          unit: '%',
          places: 2,
          max: 100,
          required: true,
          visible: about('share-change'),
          basis: publicityReg.article(10, 2),
        },
        {
          key: 'after',
          kind: 'number',
          label: '变更后比例',
          unit: '%',
          places: 2,
          max: 100,
          required: true,
          visible: about('share-change'),
        },
        {
          key: 'permitChange',
          kind: 'choice',
          label: '许可的变化',
          required: true,
          visible: about('permit'),
          basis: publicityReg.article(10, 3),
          options: [
            { id: 'granted', label: '取得' },
            { id: 'changed', label: '变更' },
            { id: 'extended', label: '延续' },
          ],
        },
        {
          key: 'permitName',
          kind: 'text',
          label: '许可文件名称',
          required: true,
          maxLength: 80,
          visible: about('permit'),
        },
        {
          key: 'permitNumber',
          kind: 'text',
          label: '许可文件编号',
          required: true,
          maxLength: 64,
          visible: about('permit'),
        },
        {
          key: 'permitAuthority',
          kind: 'text',
          label: '许可机关',
          required: true,
          maxLength: 80,
          visible: about('permit'),
        },
        {
          key: 'permitUntil',
          kind: 'date',
          label: '有效期至',
          future: true,
          visible: about('permit'),
          hint: '长期有效的不填。',
        },
        {
          key: 'right',
          kind: 'choice',
          label: '出质的权利',
          required: true,
          visible: about('ip-pledge'),
          basis: publicityReg.article(10, 4),
          options: [
            { id: 'trademark', label: '注册商标专用权' },
            { id: 'patent', label: '专利权' },
            { id: 'copyright', label: '著作权' },
          ],
        },
        {
          key: 'rightName',
          kind: 'text',
          label: '权利名称和号码',
          required: true,
          maxLength: 100,
          visible: about('ip-pledge'),
          hint: '例如商标注册号、专利号。',
        },
        { key: 'pledgor', kind: 'text', label: '出质人', required: true, maxLength: 100, visible: about('ip-pledge') },
        { key: 'pledgee', kind: 'text', label: '质权人', required: true, maxLength: 100, visible: about('ip-pledge') },
        {
          key: 'pledgeNumber',
          kind: 'text',
          label: '质权登记编号',
          required: true,
          maxLength: 64,
          visible: about('ip-pledge'),
        },
        {
          key: 'content',
          kind: 'longText',
          label: '公示的内容',
          required: true,
          maxLength: 500,
          visible: about('other'),
          hint: '不要写个人的身份证号、住址和手机号。',
          basis: publicityReg.article(10, 6),
        },
      ],
    },
  ],
})

export type Disclosure = AnswersOf<typeof form>
