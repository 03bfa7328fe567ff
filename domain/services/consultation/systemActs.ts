import { days, workingDays } from '../../kernel/calendar'
import type { ActDefinition, TimedAct } from '../../kernel/case'
import { laws, ownPractice, since } from '../../kernel/law'
import type { State } from './states'

const { seed } = laws

/** What the platform does by itself: the rule's assignment, reminders, and closing what stands still. */
export const systemActs = {
  autoAssign: {
    label: '分派',
    by: 'system',
    from: ['submitted'],
    to: 'assigned',
    basis: seed.whole(),
    says: { applicant: (data) => `由${data.assigneeName ?? '园区专管员'}为您解答。` },
  },
  autoHandOn: {
    label: '改派',
    by: 'system',
    from: ['assigned', 'answering', 'waitingMerchant', 'reopened', 'callBack', 'transferProposed', 'handingOver'],
    basis: seed.whole(),
    says: { applicant: (data) => `改由${data.assigneeName ?? '园区专管员'}为您解答。` },
  },
  remindMerchant: {
    label: '提醒补充',
    by: 'system',
    from: ['waitingMerchant'],
    basis: seed.whole(),
    says: { applicant: '专管员还在等您补充。再过三个工作日没有回复，会先办结。' },
  },
  closeSilent: {
    label: '先行办结',
    by: 'system',
    from: ['waitingMerchant'],
    to: 'closed',
    basis: seed.whole(),
    says: { applicant: '五个工作日没有收到您的补充，先办结了。三十天内可以重新打开。' },
  },
  lapseTransfer: {
    label: '转交建议到期',
    by: 'system',
    from: ['transferProposed'],
    to: 'answering',
    basis: seed.whole(),
    says: { applicant: '没有收到您对转交的意见，由专管员继续答复。' },
  },
  closeAnswered: {
    label: '办结',
    by: 'system',
    from: ['answered'],
    to: 'closed',
    basis: seed.whole(),
    says: { applicant: '答复已满七天，咨询办结。三十天内还有疑问可以重新打开。' },
  },
  archive: {
    label: '归档',
    by: 'system',
    from: ['closed'],
    to: 'archived',
    basis: seed.whole(),
    says: { applicant: '办结已满三十天，咨询归档。' },
  },
} as const satisfies Readonly<Record<string, ActDefinition<State>>>

const promise = ownPractice('咨询办理规则')

/** Facts §9.3: silent for 2 working days, a reminder; for 5, closed; rated within 7 days; reopened within 30. Ours, not law. */
export const timed: readonly TimedAct[] = [
  { act: 'remindMerchant', state: 'waitingMerchant', after: since('2026-11-01', workingDays(2), promise) },
  { act: 'closeSilent', state: 'waitingMerchant', after: since('2026-11-01', workingDays(5), promise) },
  { act: 'lapseTransfer', state: 'transferProposed', after: since('2026-11-01', workingDays(5), promise) },
  { act: 'closeAnswered', state: 'answered', after: since('2026-11-01', days(7), promise) },
  { act: 'archive', state: 'closed', after: since('2026-11-01', days(30), promise) },
]
