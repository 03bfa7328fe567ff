import { objection } from '../../credit'
import { addDays, isPlainDate, longDate, workingDays } from '../../kernel/calendar'
import { laws, since } from '../../kernel/law'
import type { Check } from '../../kernel/rules'

const { annualSole, publicityReg } = laws
const basis = annualSole.article(19)
/** Order 69 art. 19: within 30 days of the mark. */
const DAYS_TO_OBJECT = 30

const inTime: Check = {
  id: 'mark-objection.time',
  severity: 'likely-refusal',
  basis,
  field: 'shownOn',
  test({ shownOn }, { today }) {
    if (!isPlainDate(shownOn)) return undefined
    const last = addDays(shownOn, DAYS_TO_OBJECT)
    return (
      today > last && {
        message: `应当在标记之日起${DAYS_TO_OBJECT}日内提出，已经在${longDate(last)}过期。`,
        wayOut: '改正以后可以申请恢复正常记载状态。',
      }
    )
  },
}

/** 经营异常状态标记异议: a sole trader objects to being marked (Order 69 art. 19): 30 days; 5, 20 and 5 working days. */
export const markObjection = objection({
  id: 'mark-objection',
  title: '经营异常标记异议',
  summary: '个体工商户认为不应当被标记为经营异常状态',
  basis,
  promise: '登记机关5个工作日内决定是否受理，受理后20个工作日内核实，有误的再在5个工作日内更正。',
  records: [{ block: 'abnormal', kinds: ['sole-trader'] }],
  checks: [inTime],
  periods: [
    {
      id: 'mark-objection.accept',
      title: '决定是否受理',
      starts: ['submit'],
      ends: ['accept', 'decline', 'correct', 'reject', 'withdraw'],
      owedBy: 'regulator',
      length: since(annualSole.from, workingDays(5), basis),
    },
    {
      id: 'mark-objection.verify',
      title: '核实',
      starts: ['accept'],
      ends: ['uphold', 'correct', 'reject', 'withdraw'],
      owedBy: 'regulator',
      length: since(annualSole.from, workingDays(20), basis),
    },
    {
      id: 'mark-objection.correct',
      title: '更正',
      starts: ['uphold'],
      ends: ['correct'],
      owedBy: 'regulator',
      length: since(annualSole.from, workingDays(5), basis),
    },
  ],
  remedies: [
    {
      title: '申请行政复议或提起诉讼',
      text: '不服的，可以依法申请行政复议，或者向人民法院提起行政诉讼。',
      basis: publicityReg.article(21),
    },
  ],
})
