import { isPlainDate } from '../../kernel/calendar'
import type { Answers } from '../../kernel/form'
import { isUscc } from '../../kernel/identifiers'
import type { MerchantKind, MerchantSnapshot } from '../../kernel/merchant'
import type { FilingAtRegulator } from '../../kernel/service'

/** What stands on a new licence, as the answers give it (细则 art. 23). */
export interface NewLicence {
  readonly name: string
  readonly kind: MerchantKind
  readonly type: string
  readonly head: string
  /** whole yuan */
  readonly capital?: number
  readonly address: string
  readonly residential?: boolean
  readonly scope: string
  readonly shops?: MerchantSnapshot['shops']
  /** Directors, supervisors and managers, filed and published by name and office only. */
  readonly members?: MerchantSnapshot['members']
}

/**
 * The register's entry once the licence is handed over; undefined for any other act. The code's division is the one of first
 * registration, which for a new entry is where it is.
 */
export function newEntry(
  { day }: FilingAtRegulator,
  act: string,
  data: Answers,
  licence: NewLicence,
): MerchantSnapshot | undefined {
  const { uscc, issuedOn, registrar } = data
  if (act !== 'deliverLicence' || !isUscc(uscc)) return undefined
  const { shops = [], ...facts } = licence
  return {
    uscc,
    ...facts,
    status: 'active',
    establishedOn: isPlainDate(issuedOn) ? issuedOn : day,
    division: uscc.slice(2, 8),
    registrar: String(registrar ?? '登记机关'),
    shops,
    licences: [],
    penalties: [],
    listings: [],
    annualReports: [],
    asOf: day,
  }
}
