import { isOrganisationCode, isUscc, type Uscc } from '../../domain/kernel/identifiers'

/** Eighteen letters and digits that stand alone; of an address, also behind an escaped character. */
const CANDIDATE = /(?:^|[^0-9A-Z]|%[0-9A-F]{2})([0-9A-Z]{2}\d{6}[0-9A-Z]{10})(?![0-9A-Z])/gi
const LONGEST = 2_048

/**
 * The credit code inside the QR code of a business licence: an address of the publicity system with the code as one of its
 * parameters, or lines of text. Which parameter it is differs by year and province, so the code itself is what is looked
 * for: both its checks must hold, and there may be only one.
 *
 * @example licenceCode('https://example.gov.cn/lic?uniscid=91350102MAT007148P&v=1') // '91350102MAT007148P'
 */
export function licenceCode(scanned: string): Uscc | undefined {
  const text = scanned.slice(0, LONGEST)
  const codes = new Set<Uscc>()
  for (const [, candidate = ''] of text.matchAll(CANDIDATE)) {
    const code = candidate.toUpperCase()
    if (isUscc(code) && isOrganisationCode(code.slice(8, 17))) codes.add(code)
  }
  const [only, ...others] = codes
  return others.length === 0 ? only : undefined
}
