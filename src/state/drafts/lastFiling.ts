import type { Instant } from '../../../domain/kernel/calendar'

/** Contact details as the account keeps them. */
export interface Contact {
  readonly name: string
  readonly mobile: string
  readonly address: string
}

/** What the receipt shows about the filing just made. In memory only: the contact details never enter an address or storage. */
export interface Filing {
  readonly service: string
  readonly caseNumber: string
  readonly receivedAt: Instant
  readonly receivedMoment: string
  /** The query code of an anonymous filing: the only way to it, and nowhere else on this phone. */
  readonly secret?: string
  /** The own case whose story it tells too. */
  readonly linkedTo?: string
  /** The contact details that were filed, to offer keeping them. */
  readonly contact?: Contact
}

let last: Filing | undefined

export function rememberFiling(filing: Filing): void {
  last = filing
}

/** The filing just made, when it has this number. */
export function lastFiling(caseNumber: string): Filing | undefined {
  return last?.caseNumber === caseNumber ? last : undefined
}
