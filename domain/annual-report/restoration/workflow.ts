import { workingDays } from '../../kernel/calendar'
import {
  askForMore,
  defineWorkflow,
  needsMore,
  reasonField,
  type StatutoryPeriod,
  supply,
  type Workflow,
} from '../../kernel/case'
import { type Citation, since } from '../../kernel/law'

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
      needsMore,
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
      askForMore: askForMore(basis),
      refuse: {
        label: '不同意',
        by: 'regulator',
        from: ['submitted'],
        to: 'refused',
        basis,
        fields: [reasonField('申请人会看到。')],
        says: { applicant: (data) => `没有同意。理由：${data.reason}` },
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
