import { isPlainDate, type PlainDate } from '../../../domain/kernel/calendar'
import { halfWidth } from '../../../domain/kernel/identifiers'

/**
 * A day as people type it: `2026-11-22`, `2026/1/2`, `2026.1.2`, `2026年1月2日`, `20261122`, full-width digits.
 * Undefined when it is no day (yet).
 */
export function typedDay(typed: string): PlainDate | undefined {
  const text = halfWidth(typed).replace(/\s/g, '')
  const [, year, month, day] =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text) ?? []
  if (!year || !month || !day) return undefined
  const plain = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(plain) ? plain : undefined
}
