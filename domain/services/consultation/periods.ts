import { type Length, workingDays } from '../../kernel/calendar'
import type { StatutoryPeriod } from '../../kernel/case'
import { type Dated, ownPractice, since } from '../../kernel/law'

/** Our own service levels (facts §9.3): shown as the platform's promise, never as law. */
const promise = (title: string, length: Length): Dated<Length> => since('2026-11-01', length, ownPractice(title))

const begins = ['submit', 'reopen', 'moveToPark'] as const
const over = ['proposeTransfer', 'withdraw', 'closeSilent'] as const

/** Working days from the day after the act; a counter-question stops the officer's clocks. */
export const periods: readonly StatutoryPeriod[] = [
  {
    id: 'consultation.firstReply',
    title: '首次回复',
    starts: begins,
    ends: ['reply', 'ask', 'answer', 'consultUnit', 'takeTime', ...over],
    owedBy: 'regulator',
    length: promise('首次回复', workingDays(1)),
  },
  {
    id: 'consultation.answer',
    title: '答复',
    // also where a transfer came to nothing and the question is the officer's again
    starts: [...begins, 'declineTransfer', 'lapseTransfer'],
    ends: ['answer', 'consultUnit', 'takeTime', ...over],
    owedBy: 'regulator',
    suspendedIn: ['waitingMerchant'],
    length: promise('简单问题答复', workingDays(1)),
  },
  {
    id: 'consultation.otherUnit',
    title: '会同其他单位答复',
    starts: 'consultUnit',
    ends: ['answer', 'takeTime', ...over],
    owedBy: 'regulator',
    suspendedIn: ['waitingMerchant'],
    length: promise('会同其他单位答复', workingDays(3)),
  },
  {
    id: 'consultation.written',
    title: '书面答复',
    starts: 'takeTime',
    ends: ['answer', ...over],
    owedBy: 'regulator',
    suspendedIn: ['waitingMerchant'],
    length: promise('复杂问题书面答复', workingDays(5)),
    extension: { act: 'extend', length: promise('书面答复延长一次', workingDays(5)) },
  },
  {
    id: 'consultation.handOver',
    title: '办理转交',
    starts: 'agreeTransfer',
    ends: ['confirmTransfer', 'moveToPark'],
    owedBy: 'regulator',
    length: promise('同意后办理转交', workingDays(1)),
  },
  {
    id: 'consultation.callBack',
    title: '低分回访',
    starts: 'rate',
    into: 'callBack',
    ends: ['finishCallBack'],
    owedBy: 'regulator',
    length: promise('低分回访', workingDays(2)),
  },
]
