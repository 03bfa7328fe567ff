import type { FileRef } from '../../domain/kernel/form'
import type { MerchantSnapshot, PledgeOnRecord, Trademark } from '../../domain/kernel/merchant'
import type { PledgeAnswers } from '../../domain/pledge'
import { company } from '../domain/credit/snapshots'

/** A live mark of the usual company. */
export const mark = (number: string, changes: Partial<Trademark> = {}): Trademark => ({
  number,
  name: '榕网',
  classes: [{ class: 30, goods: '茶；茶叶代用品' }],
  registrant: company().name,
  kind: 'ordinary',
  status: 'registered',
  registeredOn: '2020-03-14',
  validUntil: '2030-03-13',
  pending: [],
  licences: [],
  related: [],
  ...changes,
})

export const onRecord = (changes: Partial<PledgeOnRecord> = {}): PledgeOnRecord => ({
  certificate: '2026010101',
  kind: 'trademark',
  pledgor: company().name,
  pledgee: '福州海峡银行股份有限公司',
  marks: ['30112233'],
  amount: 100_000_000,
  currency: '人民币',
  registeredOn: '2026-01-15',
  until: '2028-01-14',
  state: 'registered',
  ...changes,
})

/** The usual company with two marks that belong together. */
export const markOwner = (changes: Partial<MerchantSnapshot> = {}): MerchantSnapshot =>
  company({
    kind: 'enterprise',
    trademarks: [
      mark('30112233', { related: ['30112244'] }),
      mark('30112244', { related: ['30112233'], name: '榕网茶' }),
    ],
    ...changes,
  })

export const scan = (fileId: string): FileRef => ({
  fileId,
  name: '合同.pdf',
  size: 1,
  type: 'application/pdf',
  sha256: 'b'.repeat(64),
})

/** What the pledgor fills in. */
export const soundPledgor = {
  pledgorUscc: company().uscc,
  pledgorName: company().name,
  pledgorAddress: '福州市鼓楼区软件大道89号',
  pledgorContact: '陈小榕',
  pledgorMobile: '13800000000',
  pledgorForeign: 'no',
  marks: [
    { number: '30112233', name: '榕网', classes: '第30类', goods: '茶；茶叶代用品', validUntil: '2030-03-13' },
    { number: '30112244', name: '榕网茶', classes: '第30类', goods: '茶；茶叶代用品', validUntil: '2030-03-13' },
  ],
  coOwned: 'no',
  pledgeKind: 'ordinary',
  counterGuarantee: 'no',
  claimKind: 'loan',
  debtor: company().name,
  currency: 'CNY',
  amount: 200_000_000,
  debtFrom: '2026-11-20',
  debtUntil: '2028-11-19',
  contractNumber: '海峡质2026-118',
  contractDate: '2026-11-18',
  contractParts: ['parties', 'claim', 'term', 'marks', 'scope', 'other'],
  scope: ['principal', 'interest'],
  forfeiture: 'no',
  contracts: [scan('contractscan12345678')],
  agency: 'no',
  foreignPapers: 'no',
} satisfies PledgeAnswers

/** What the pledgee fills in: a private lender. */
export const soundLender = {
  pledgeeKind: 'person',
  pledgeeName: '林小海',
  pledgeeIdNumber: '11010519491231002X',
  pledgeeAddress: '福州市台江区八一七中路1号',
  pledgeeContact: '林小海',
  pledgeeMobile: '13900000000',
  pledgeeForeign: 'no',
} satisfies PledgeAnswers

/** What the pledgee fills in: a bank whose signer shows a letter. */
export const soundBank = {
  pledgeeKind: 'organisation',
  pledgeeUscc: '91350100MA2XN3E80K',
  pledgeeName: '福州海峡银行股份有限公司',
  pledgeeAddress: '福州市鼓楼区六一北路158号',
  pledgeeContact: '王经理',
  pledgeeMobile: '13900000000',
  pledgeeForeign: 'no',
  pledgeeProof: 'letter',
  pledgeeLetter: [scan('letterscan1234567890')],
} satisfies PledgeAnswers

export const soundPledge = { ...soundPledgor, ...soundBank } satisfies PledgeAnswers
