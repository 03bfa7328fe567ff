import type { Answers, FileRef, Option } from '../kernel/form'

/** One mark in the list of a pledge. */
export interface MarkAnswers extends Answers {
  readonly number?: string
  readonly name?: string
  readonly classes?: string
  readonly goods?: string
  readonly validUntil?: string
}

/** The answers of the set-up of a pledge of marks; the other filings of the family have a part of them. */
export interface PledgeAnswers extends Answers {
  readonly pledgorUscc?: string
  readonly pledgorName?: string
  readonly pledgorAddress?: string
  readonly pledgorForeign?: string
  readonly nameProof?: readonly FileRef[]
  readonly marks?: readonly MarkAnswers[]
  readonly coOwned?: string
  readonly coOwnersConsent?: readonly FileRef[]
  readonly disclosed?: readonly string[]
  readonly renewalUndertaking?: boolean
  readonly pledgeKind?: string
  readonly counterGuarantee?: string
  readonly claimKind?: string
  readonly debtor?: string
  readonly currency?: string
  /** hundredths of the currency */
  readonly amount?: number
  readonly debtFrom?: string
  readonly debtUntil?: string
  readonly contractNumber?: string
  readonly contractDate?: string
  readonly scope?: readonly string[]
  readonly forfeiture?: string
  readonly contractParts?: readonly string[]
  readonly contracts?: readonly FileRef[]
  readonly pledgeeKind?: string
  readonly pledgeeUscc?: string
  readonly pledgeeName?: string
  readonly pledgeeForeign?: string
  readonly pledgeeProof?: string
  readonly pledgeeLetter?: readonly FileRef[]
  readonly agency?: string
  readonly agencyName?: string
  readonly agencyLetter?: readonly FileRef[]
  readonly foreignPapers?: string
  readonly translations?: readonly FileRef[]
}

/** What the contract must contain (公告358 with CNIPA’s guide, second hand; 民法典 art. 427); the last one where there is any. */
export const contractContents: readonly (Option & { readonly ifAny?: true })[] = [
  { id: 'parties', label: '双方的名称（姓名）和地址' },
  { id: 'claim', label: '被担保债权的种类和数额' },
  { id: 'term', label: '债务履行期限' },
  { id: 'marks', label: '出质商标清单：注册号、类别、专用期' },
  { id: 'scope', label: '担保范围' },
  { id: 'other', label: '双方约定的其他事项', note: '没有别的约定，不用选。', ifAny: true },
]

export const currencies = [
  { id: 'CNY', label: '人民币' },
  { id: 'USD', label: '美元' },
  { id: 'EUR', label: '欧元' },
  { id: 'HKD', label: '港元' },
  { id: 'JPY', label: '日元' },
] as const
