/**
 * What a scanned QR code says about a merchant: the credit code inside a licence's address, or a shop's web address.
 *
 * @example codeIn('https://example.gov.cn/lic?uscc=91350102MAT007148P&v=1') // '91350102MAT007148P'
 */
export function codeIn(scanned: string): string | undefined {
  const code = /(?:^|[^0-9A-Z])([0-9A-Z]{2}\d{6}[0-9A-Z]{10})(?![0-9A-Z])/i.exec(scanned)?.[1]
  if (code) return code.toUpperCase()
  return /^https?:\/\//i.test(scanned) ? scanned : undefined
}
