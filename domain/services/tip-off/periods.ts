import { workingDays } from '../../kernel/calendar'
import type { StatutoryPeriod } from '../../kernel/case'
import { laws, since } from '../../kernel/law'

const { penaltyProcedure } = laws

/**
 * Leads are checked within 15 working days of receipt, once 15 more with the head's approval (facts §6.7; the numbers are
 * those of Order 121 art. 27, the instrument itself is cited from memory and shown so). New facts of the same reporter start
 * the period again (art. 35).
 */
export const periods: readonly StatutoryPeriod[] = [
  {
    id: 'tip-off.check',
    title: '核查并决定是否立案',
    starts: ['submit', 'addFacts'],
    ends: ['fileCase', 'decideNoCase', 'merge', 'declareNotCompetent'],
    owedBy: 'regulator',
    length: since('2019-04-01', workingDays(15), penaltyProcedure.article(18)),
    extension: { act: 'extend', length: since('2019-04-01', workingDays(15), penaltyProcedure.article(18)) },
  },
]
