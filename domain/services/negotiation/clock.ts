import { workingDays } from '../../kernel/calendar'
import type { StatutoryPeriod, TimedAct } from '../../kernel/case'
import { ownPractice, since } from '../../kernel/law'

/** Ten working days like the ODR of the 12315 platform (facts §6.8, secondary): our own promise, never law. */
const answerTime = since('2026-11-01', workingDays(10), ownPractice('商家回应协商的时间'))

export const periods: readonly StatutoryPeriod[] = [
  {
    id: 'negotiation.answer',
    title: '商家回应',
    starts: ['submit', 'counter', 'say'],
    ends: ['offer', 'reply', 'accept', 'refuse', 'lapse', 'end'],
    owedBy: 'counterparty',
    length: answerTime,
  },
]

export const timed: readonly TimedAct[] = [{ act: 'lapse', state: 'waiting', after: answerTime }]
