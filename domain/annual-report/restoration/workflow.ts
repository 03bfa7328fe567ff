import { workingDays } from '../../kernel/calendar'
import { defineWorkflow, type StatutoryPeriod, type Workflow } from '../../kernel/case'
import type { Field } from '../../kernel/form'
import { type Citation, since } from '../../kernel/law'

const reason: Field = {
  key: 'reason',
  kind: 'longText',
  label: '理由',
  required: true,
  maxLength: 500,
  hint: '申请人会看到。',
}

/** 移出、恢复: the words differ by who was listed. */
export interface DecisionWords {
  /** 移出经营异常名录 */
  readonly removal: string
  /** 已移出 */
  readonly removed: string
}

/** A request, perhaps with something to add, and the decision. */
export function restorationWorkflow({ removal, removed }: DecisionWords, basis: Citation): Workflow {
  return defineWorkflow({
    initial: 'submitted',
    submitted: { basis, applicant: `申请已收到，登记机关会在5个工作日内决定是否${removal}。` },
    states: {
      submitted: {
        label: '办理中',
        waitingFor: 'regulator',
        tone: 'open',
        meaning: '登记机关正在核对改正的情况，5个工作日内作出决定。',
      },
      needsMore: {
        label: '待补充',
        waitingFor: 'applicant',
        tone: 'waiting',
        meaning: '还需要补充说明或材料，补充后重新计算期限。',
      },
      removed: {
        label: removed,
        waitingFor: 'nobody',
        tone: 'good',
        meaning: `已${removal}，查询时不再显示这条记录。`,
      },
      refused: { label: '未同意', waitingFor: 'nobody', tone: 'bad', meaning: '登记机关没有同意，理由见下方。' },
      withdrawn: { label: '已撤回', waitingFor: 'nobody', tone: 'closed', meaning: '您撤回了申请，原来的记录还在。' },
    },
    acts: {
      remove: {
        label: removal,
        by: 'regulator',
        from: ['submitted'],
        to: 'removed',
        basis,
        says: { applicant: `已决定${removal}，查询时不再显示这条记录。` },
        confirm: `确定${removal}吗？`,
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
        fields: [reason],
        says: { applicant: (data) => `没有同意。理由：${data.reason}` },
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
        confirm: '撤回后原来的记录还在，可以再次申请。确定撤回吗？',
      },
    },
  })
}

/** Five working days after the cure is shown (Order 69 art. 18; for enterprises Order 68, from memory). */
export function restorationPeriods(id: string, from: string, basis: Citation): readonly StatutoryPeriod[] {
  return [
    {
      id: `${id}.decide`,
      title: '作出决定',
      starts: ['submit', 'supply'],
      ends: ['remove', 'refuse', 'askForMore', 'withdraw'],
      owedBy: 'regulator',
      length: since(from, workingDays(5), basis),
    },
  ]
}
