import type { ServiceOutline } from '../kernel/service'

/**
 * What readers of cases need to know of each service, written from the registry by `npm run catalogue` and checked against it
 * by a test. The look-up’s function has these only, so that it starts without forms, rules and workflows.
 */
export const outlines: readonly ServiceOutline[] = [
  {
    id: 'complaint',
    finalStates: ['settled', 'declined', 'closed', 'withdrawn'],
    results: {
      settled: { label: '达成调解协议' },
      closed: { label: '终止调解', unless: { act: 'terminate', field: 'ground', oneOf: ['T1', 'T6'] } },
    },
  },
  { id: 'tip-off', finalStates: ['closed'] },
  { id: 'negotiation', finalStates: ['agreed', 'refused', 'lapsed', 'ended'] },
  { id: 'consultation', finalStates: ['transferred', 'archived', 'withdrawn'] },
  { id: 'event-sign-up', finalStates: ['cancelled', 'over', 'calledOff'], holdsIn: ['signedUp', 'over'] },
  { id: 'merchant-claim', finalStates: ['confirmed', 'refused', 'ended'], standsIn: ['confirmed'] },
  { id: 'annual-report-company', finalStates: ['published'] },
  { id: 'annual-report-sole-trader', finalStates: ['published'] },
  { id: 'annual-report-cooperative', finalStates: ['published'] },
  { id: 'abnormal-removal', finalStates: ['removed', 'refused', 'withdrawn'] },
  { id: 'normal-status', finalStates: ['removed', 'refused', 'withdrawn'] },
  { id: 'instant-disclosure', finalStates: ['published'] },
  { id: 'credit-repair', finalStates: ['repaired', 'refused', 'withdrawn'] },
  { id: 'record-objection', finalStates: ['corrected', 'rejected', 'declined', 'withdrawn'] },
  { id: 'mark-objection', finalStates: ['corrected', 'rejected', 'declined', 'withdrawn'] },
  { id: 'company-registration', finalStates: ['licensed', 'refused', 'transferred', 'withdrawn'] },
  { id: 'sole-trader-registration', finalStates: ['licensed', 'refused', 'transferred', 'withdrawn'] },
  { id: 'sole-proprietorship-registration', finalStates: ['licensed', 'refused', 'transferred', 'withdrawn'] },
  { id: 'cooperative-registration', finalStates: ['licensed', 'refused', 'transferred', 'withdrawn'] },
  { id: 'branch-registration', finalStates: ['licensed', 'refused', 'transferred', 'withdrawn'] },
  { id: 'change-registration', finalStates: ['registered', 'refused', 'transferred', 'withdrawn'] },
  { id: 'dormancy', finalStates: ['registered', 'refused', 'transferred', 'withdrawn'] },
  { id: 'simplified-cancellation', finalStates: ['registered', 'refused', 'transferred', 'withdrawn'] },
  {
    id: 'trademark-pledge',
    finalStates: [
      'refused',
      'abandoned',
      'withdrawn',
      'registered',
      'changed',
      'extended',
      'cancelled',
      'lapsed',
      'revoked',
    ],
  },
  { id: 'trademark-pledge-change', finalStates: ['refused', 'abandoned', 'withdrawn', 'done'] },
  { id: 'trademark-pledge-extension', finalStates: ['refused', 'abandoned', 'withdrawn', 'done'] },
  { id: 'trademark-pledge-cancellation', finalStates: ['refused', 'abandoned', 'withdrawn', 'done'] },
  { id: 'trademark-pledge-reissue', finalStates: ['refused', 'abandoned', 'withdrawn', 'done'] },
  { id: 'equity-pledge', finalStates: ['registered', 'refused', 'withdrawn'] },
  { id: 'debt-to-equity', finalStates: ['registered', 'refused', 'transferred', 'withdrawn'] },
]
