import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { caseNumber } from '../../domain/kernel/case'
import { type ApplicantAct, type CaseSubmission, type EvidenceItem, examples } from '../contract'

/** The sample messages of a run: a filing the office knows how to take, and an act of the applicant on it. */
export interface Samples {
  /** a filing under a new number, with changes */
  filing(more?: Partial<CaseSubmission>): CaseSubmission
  act(more?: Partial<ApplicantAct>): ApplicantAct
  /** a pledge of two marks, as pledgor and pledgee have signed it */
  pledge(): CaseSubmission
}

/** @param template a filing of the city's own; without it the one in the contract is used */
export function samples(template: CaseSubmission = examples.CaseSubmission): Samples {
  const city = template.caseNumber.slice(0, 2)
  const year = Number(`20${template.caseNumber.slice(2, 4)}`)
  const number = () => caseNumber(city, year, randomBytes(8))
  return {
    filing: (more = {}) => ({
      ...template,
      caseNumber: number(),
      receivedAt: new Date().toISOString(),
      evidence: [],
      ...more,
    }),
    act: (more = {}) => ({ ...examples.ApplicantAct, eventId: randomUUID(), at: new Date().toISOString(), ...more }),
    pledge: () => ({ ...pledge, caseNumber: number(), receivedAt: new Date().toISOString() }),
  }
}

/** Names and codes belong to nobody. What is private to one side is in it: the regulator reads the whole. */
const pledge: Omit<CaseSubmission, 'caseNumber' | 'receivedAt'> = {
  service: 'trademark-pledge',
  formVersion: '2026-05-01',
  title: '商标质权 福州榕网科技有限公司（2件商标）',
  answers: {
    marks: [
      { number: '30112233', name: '榕网', classes: '第9类', goods: '可下载的手机应用软件', validUntil: '2030-03-13' },
      { number: '30112244', name: '榕网云', classes: '第9类', goods: '可下载的手机应用软件', validUntil: '2030-03-13' },
    ],
    coOwned: 'no',
    pledgorUscc: '91350102MAT007148P',
    pledgorName: '福州榕网科技有限公司',
    pledgeeName: '福州某某银行股份有限公司（模拟）',
    pledgeKind: 'ordinary',
    currency: 'CNY',
    amount: 200_000_000,
    debtFrom: '2026-11-20',
    debtUntil: '2028-11-19',
    contractNumber: '模拟质2026-118',
    signatures: [
      { role: 'pledgor', digest: 'a'.repeat(64), at: '2026-11-28T03:00:00.000Z' },
      { role: 'pledgee', digest: 'b'.repeat(64), at: '2026-11-28T04:00:00.000Z' },
    ],
  },
  document: [
    {
      id: 'marks',
      title: '出质的商标',
      rows: [
        { key: 'marks.0.number', label: '商标1 · 注册号', text: '30112233' },
        { key: 'marks.1.number', label: '商标2 · 注册号', text: '30112244' },
      ],
    },
    { id: 'claim', title: '担保的债权', rows: [{ key: 'amount', label: '担保的数额', text: '200 万' }] },
  ],
  evidence: [],
}

/** Some bytes nobody has sent before, and how a filing announces them. */
export function sampleFile(size = 2_000): {
  readonly bytes: Buffer
  readonly sha256: string
  readonly item: EvidenceItem
} {
  const bytes = randomBytes(size)
  const sha256 = digestOf(bytes)
  return { bytes, sha256, item: { sha256, name: '截图.png', size, type: 'image/png' } }
}

export function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
