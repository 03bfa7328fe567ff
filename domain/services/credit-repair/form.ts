import { plainDate } from '../../kernel/calendar'
import { type AnswersOf, defineForm } from '../../kernel/form'
import { laws } from '../../kernel/law'

const { creditRepair, penaltyPublicity } = laws

/** 信用修复: which record, how the four conditions are met, and the proof. */
export const form = defineForm({
  id: 'credit-repair',
  version: plainDate('2026-01-01'),
  sections: [
    {
      id: 'record',
      title: '要修复的记录',
      why: '信用修复不收费，也不用找人代办。收费代办、承诺“包修复”的多是骗局。',
      fields: [
        { key: 'uscc', kind: 'uscc', label: '统一社会信用代码', required: true },
        { key: 'name', kind: 'text', label: '商户名称', required: true, maxLength: 100 },
        {
          key: 'record',
          kind: 'text',
          label: '记录编号',
          required: true,
          maxLength: 64,
          hint: '从登记信息带入，不用改。',
        },
        { key: 'about', kind: 'longText', label: '记录内容', required: true, maxLength: 200 },
        {
          key: 'authority',
          kind: 'text',
          label: '作出决定的机关',
          required: true,
          maxLength: 80,
          basis: creditRepair.whole(),
          hint: '谁认定、谁修复：由作出决定的机关办理。',
        },
      ],
    },
    {
      id: 'conditions',
      title: '修复的条件',
      why: '四个条件：履行完决定、消除危害、没有再犯同类违法、不在异常名录和失信名单里。',
      fields: [
        {
          key: 'fulfilled',
          kind: 'choice',
          label: '处罚决定规定的义务履行完了吗',
          required: true,
          basis: penaltyPublicity.article(14),
          options: [
            { id: 'yes', label: '已全部履行', note: '罚没款已缴清，责令的事项已做完' },
            { id: 'no', label: '还没有' },
          ],
        },
        {
          key: 'fulfilledOn',
          kind: 'date',
          label: '履行完的日期',
          required: true,
          visible: ({ fulfilled }) => fulfilled === 'yes',
        },
        {
          key: 'harm',
          kind: 'choice',
          label: '违法行为造成的危害消除了吗',
          required: true,
          basis: penaltyPublicity.article(14),
          options: [
            { id: 'none', label: '没有造成危害后果' },
            { id: 'undone', label: '已经消除', note: '例如召回商品、退赔消费者、下架广告' },
            { id: 'left', label: '还没有消除' },
          ],
        },
        {
          key: 'cure',
          kind: 'longText',
          label: '整改的情况',
          required: true,
          maxLength: 1_000,
          hint: '做了哪些整改，怎样避免再次发生。',
        },
        {
          key: 'evidence',
          kind: 'files',
          label: '证明材料',
          maxFiles: 9,
          hint: '缴款凭证、整改照片、退赔记录等。',
        },
        {
          key: 'contactPhone',
          kind: 'phone',
          label: '联系电话',
          required: true,
          personal: 'ordinary',
          hint: '办理人员核实情况时联系，不公示。',
        },
      ],
    },
  ],
})

export type RepairAnswers = AnswersOf<typeof form>
