import { workingDays } from '../../kernel/calendar'
import { defineWorkflow, type StatutoryPeriod } from '../../kernel/case'
import type { Field } from '../../kernel/form'
import { laws, versions } from '../../kernel/law'

const { creditRepair, creditRepairOld, penaltyPublicity } = laws
const basis = creditRepair.whole()

const reason: Field = {
  key: 'reason',
  kind: 'longText',
  label: '理由',
  required: true,
  maxLength: 500,
  hint: '申请人会看到。',
}

export const workflow = defineWorkflow({
  initial: 'submitted',
  submitted: { basis, applicant: '申请已收到，作出决定的机关会在7个工作日内决定是否修复。' },
  states: {
    submitted: {
      label: '办理中',
      waitingFor: 'regulator',
      tone: 'open',
      meaning: '作出决定的机关正在核对四个条件，7个工作日内决定。',
    },
    needsMore: {
      label: '待补充',
      waitingFor: 'applicant',
      tone: 'waiting',
      meaning: '还需要补充说明或材料，补充后重新计算期限。',
    },
    repaired: {
      label: '已修复',
      waitingFor: 'nobody',
      tone: 'good',
      meaning: '这条记录已经停止公示，查询时不再显示。',
    },
    refused: { label: '未同意', waitingFor: 'nobody', tone: 'bad', meaning: '没有同意修复，理由见下方。' },
    withdrawn: { label: '已撤回', waitingFor: 'nobody', tone: 'closed', meaning: '您撤回了申请，记录继续公示。' },
  },
  acts: {
    repair: {
      label: '同意修复',
      by: 'regulator',
      from: ['submitted'],
      to: 'repaired',
      basis,
      says: { applicant: '已同意修复，这条记录停止公示。' },
      confirm: '同意后这条记录不再公示。确定吗？',
    },
    askForMore: {
      label: '要求补充',
      by: 'regulator',
      from: ['submitted'],
      to: 'needsMore',
      basis,
      fields: [{ ...reason, key: 'what', label: '要补充什么' }],
      says: { applicant: (data) => `请补充：${data.what}` },
    },
    refuse: {
      label: '不同意',
      by: 'regulator',
      from: ['submitted'],
      to: 'refused',
      basis,
      fields: [
        {
          key: 'ground',
          kind: 'choice',
          label: '不符合哪个条件',
          required: true,
          basis: penaltyPublicity.article(14),
          options: [
            { id: 'unfulfilled', label: '义务没有履行完' },
            { id: 'harm', label: '危害没有消除' },
            { id: 'again', label: '又有同类违法' },
            { id: 'listed', label: '还在异常名录或失信名单里' },
            { id: 'early', label: '没有满最短公示期限' },
            { id: 'excluded', label: '依法不能修复' },
          ],
        },
        reason,
      ],
      says: { applicant: (data) => `没有同意修复。理由：${data.reason}` },
      confirm: '申请人会看到理由。确定吗？',
    },
    supply: {
      label: '补充',
      by: 'applicant',
      from: ['needsMore'],
      to: 'submitted',
      basis,
      fields: [
        { key: 'more', kind: 'longText', label: '补充说明', required: true, maxLength: 1_000 },
        { key: 'evidence', kind: 'files', label: '证明材料', maxFiles: 9 },
      ],
      says: { applicant: '您补充了说明，期限从这一天重新计算。' },
    },
    withdraw: {
      label: '撤回申请',
      by: 'applicant',
      from: ['submitted', 'needsMore'],
      to: 'withdrawn',
      basis,
      says: { applicant: '您撤回了申请。' },
      confirm: '撤回后记录继续公示，可以再次申请。确定撤回吗？',
    },
  },
})

/** Seven working days, fifteen before Order 107 (both read in summaries). */
export const periods: readonly StatutoryPeriod[] = [
  {
    id: 'credit-repair.decide',
    title: '作出决定',
    starts: ['submit', 'supply'],
    ends: ['repair', 'refuse', 'askForMore', 'withdraw'],
    owedBy: 'regulator',
    length: versions([
      { from: '2021-09-01', to: '2025-12-24', value: workingDays(15), source: creditRepairOld.whole() },
      { from: '2025-12-25', value: workingDays(7), source: basis },
    ]),
  },
]
