import { workingDays } from '../../kernel/calendar'
import { askForMore, defineWorkflow, needsMore, reasonField, type StatutoryPeriod, supply } from '../../kernel/case'
import { laws, versions } from '../../kernel/law'

const { creditRepair, creditRepairOld, penaltyPublicity } = laws
const basis = creditRepair.whole()

const reason = reasonField('申请人会看到。')

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
    needsMore,
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
    askForMore: askForMore(basis),
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
    supply: supply(basis),
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
