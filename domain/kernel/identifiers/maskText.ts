import { maskMobile, maskResidentId } from './mask'

/** A run of 11 to 19 digits, perhaps grouped as numbers are read out; an identity number may end in X. */
const LONG_NUMBER = /\d(?:[ -]?\d){10,18}[Xx]?/g
const MOBILE = /^1[3-9]\d{9}$/
const RESIDENT_ID = /^\d{17}[\dX]$/

/**
 * Free text with what looks like a mobile, identity or bank card number masked; anything else stays as it was written.
 * @example maskText('打我电话138-0000-1234') // '打我电话138****1234'
 */
export function maskText(text: string): string {
  return text.replace(LONG_NUMBER, (found) => {
    const digits = found.replace(/[ -]/g, '').toUpperCase()
    if (MOBILE.test(digits)) return maskMobile(digits)
    if (RESIDENT_ID.test(digits)) return maskResidentId(digits)
    // a bank card; the 18 characters of a credit code hold letters and are public
    return digits.length >= 16 ? `${digits.slice(0, 4)}****${digits.slice(digits.length - 4)}` : found
  })
}
