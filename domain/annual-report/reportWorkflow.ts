import { defineWorkflow, type StatutoryPeriod, type Workflow } from '../kernel/case'
import { type Citation, laws } from '../kernel/law'
import type { FiledThen, NextStep } from '../kernel/service'
import { afterClosing } from './afterClosing'
import { type ReportKind, reportLaw } from './reportKind'
import { reportWindow } from './reportWindow'

/** States in which a report counts as filed: from the moment it was handed in, whatever the bridge does. */
export const statesInForce = ['submitted', 'published'] as const

/**
 * A report is handed in and published without a decision. There is no act that takes one back: a correction is another
 * filing about the same year, so that nobody loses a report by beginning to change it.
 *
 * @param visible what is said when it is on record: whether anybody can read it
 */
export function reportWorkflow(kind: ReportKind, visible: string): Workflow {
  const { duty } = reportLaw[kind]
  return defineWorkflow({
    initial: 'submitted',
    submitted: { basis: duty, applicant: '年报已报送，以提交的时间为准。登记机关收到后自动公开。' },
    states: {
      submitted: {
        label: '已报送',
        waitingFor: 'regulator',
        tone: 'open',
        meaning: '年报已经报送，正在送往登记机关，不用再做什么。',
      },
      published: { label: '已归档', waitingFor: 'nobody', tone: 'good', meaning: visible },
    },
    acts: {
      publish: {
        label: '归档并公示',
        by: 'regulator',
        from: ['submitted'],
        to: 'published',
        basis: duty,
        says: { applicant: visible },
      },
    },
  })
}

/** Nobody owes an answer to a report. */
export const reportPeriods: readonly StatutoryPeriod[] = []

const { abnormalList, annualSole } = laws

/** What a late report opens the way to, by kind. */
const restored: Readonly<Record<ReportKind, NextStep>> = {
  company: removalStep('申请移出经营异常名录', abnormalList.whole()),
  cooperative: removalStep('申请移出经营异常名录', abnormalList.whole()),
  'sole-trader': removalStep('申请恢复正常记载状态', annualSole.article(18)),
}

function removalStep(title: string, basis: Citation): NextStep {
  return { title, text: '没有报的年度都补报以后，到“我的商户”里申请，登记机关5个工作日内决定。', basis }
}

/** What can be done with a report that is in force: before 30 June, after it, and when it was late. */
export function reportNextSteps(kind: ReportKind): (state: string, filed?: FiledThen) => readonly NextStep[] {
  const { correction } = reportLaw[kind]
  const correct: NextStep = {
    title: '发现填错了',
    text: '报送当年6月30日前可以再报一次同一年度作为更正，更正前的年报一直有效，更正前后的内容都公示。',
    basis: correction,
  }
  const closed: NextStep = { title: '6月30日以后', text: afterClosing, basis: correction }
  return (state, filed) => {
    if (!(statesInForce as readonly string[]).includes(state)) return []
    const year = filed?.answers.reportYear
    if (!filed || typeof year !== 'number') return [correct, closed]
    const { closes } = reportWindow(year)
    if (filed.receivedOn > closes) return [restored[kind], { ...closed, title: '发现填错了' }]
    return filed.today > closes ? [{ ...closed, title: '发现填错了' }] : [correct, closed]
  }
}
