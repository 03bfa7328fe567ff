import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { caseNumber } from '../../domain/kernel/case'
import { type ApplicantAct, type CaseSubmission, type EvidenceItem, examples } from '../contract'

/** The sample messages of a run: a filing the office knows how to take, and an act of the applicant on it. */
export interface Samples {
  /** a filing under a new number, with changes */
  filing(more?: Partial<CaseSubmission>): CaseSubmission
  act(more?: Partial<ApplicantAct>): ApplicantAct
}

/** @param template a filing of the city's own; without it the one in the contract is used */
export function samples(template: CaseSubmission = examples.CaseSubmission): Samples {
  const city = template.caseNumber.slice(0, 2)
  const year = Number(`20${template.caseNumber.slice(2, 4)}`)
  return {
    filing: (more = {}) => ({
      ...template,
      caseNumber: caseNumber(city, year, randomBytes(8)),
      receivedAt: new Date().toISOString(),
      evidence: [],
      ...more,
    }),
    act: (more = {}) => ({ ...examples.ApplicantAct, eventId: randomUUID(), at: new Date().toISOString(), ...more }),
  }
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
