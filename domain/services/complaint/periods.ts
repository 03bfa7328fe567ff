import { days, workingDays } from '../../kernel/calendar'
import type { StatutoryPeriod } from '../../kernel/case'
import { laws, versions } from '../../kernel/law'

const { order20, order121 } = laws

/** The statutory periods of a complaint, value and article together (facts §6.5, §6.6, §6.12). */
export const periods: readonly StatutoryPeriod[] = [
  {
    id: 'complaint.decide',
    title: '决定是否受理',
    starts: 'submit',
    ends: ['accept', 'decline', 'withdraw'],
    owedBy: 'regulator',
    length: versions([
      { from: '2026-04-15', value: workingDays(7), source: order121.article(15) },
      { from: '2020-01-01', to: '2026-04-14', value: workingDays(7), source: order20.article(14) },
    ]),
  },
  {
    id: 'complaint.mediate',
    title: '完成调解',
    starts: 'accept',
    ends: ['settle', 'terminate', 'withdraw'],
    owedBy: 'regulator',
    // testing (art. 22) and a decision on recusal (art. 21) stop the clock
    suspendedIn: ['testing', 'recusal'],
    length: versions([
      { from: '2026-04-15', value: days(60), source: order121.article(23, 5) },
      { from: '2020-01-01', to: '2026-04-14', value: workingDays(45), source: order20.article(21, 5) },
    ]),
  },
  {
    id: 'complaint.endNotice',
    title: '告知终止调解决定',
    starts: 'terminate',
    ends: ['notifyTermination'],
    owedBy: 'regulator',
    length: versions([{ from: '2026-04-15', value: workingDays(7), source: order121.article(23) }]),
  },
]
