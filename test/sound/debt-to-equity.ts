import type { DebtToEquityAnswers } from '../../domain/services/debt-to-equity/form'
import { company } from '../domain/credit/snapshots'
import { scan } from './trademark-pledge'

/** A supplier's 100万元 become 80万元 of capital; the capital before is 500万元. */
export const soundDebtToEquity = {
  uscc: company().uscc,
  companyName: company().name,
  companyAddress: '福州市鼓楼区软件大道89号',
  claims: [
    {
      creditorKind: 'organisation',
      creditorName: '福州海茗茶叶有限公司',
      creditorUscc: '91350100MA2XN3E80K',
      creditorIs: 'newcomer',
      source: 'contract',
      owed: 100_000_000,
      valued: 90_000_000,
      credited: 80_000_000,
      proof: [scan('claimscan12345678901')],
    },
  ],
  clear: 'yes',
  transferable: 'yes',
  articlesAllow: 'yes',
  valuedOn: '2026-11-10',
  valuation: [scan('valuescan12345678901')],
  decidedOn: '2026-11-20',
  votesAll: 3,
  votesFor: 2,
  minutes: [scan('minutescan1234567890')],
  articles: [scan('articlescan123456789')],
  currentCapital: 500_000_000,
  newCapital: 580_000_000,
} satisfies DebtToEquityAnswers
