import { formatDecimal, parseDecimal } from './decimal'

/** Whole 元, as which an amount in 万元 with four decimals is stored (0.0001 万元 = 1 元); at most 10^13 either way. */
export type WholeYuan = number & { readonly __wholeYuan: unique symbol }

export type WanResult = { ok: true; yuan: WholeYuan } | { ok: false; message: string }

const MAXIMUM = 10_000_000_000_000
const RULE = { places: 4, maximum: MAXIMUM, currency: /^(?:[¥￥]|RMB|CNY|人民币)+|万元?$/gi, unit: '万元' }

/** Takes an amount from code or a database; throws on a wrong one, because that is a bug and not input. */
export function wholeYuan(value: number): WholeYuan {
  if (!Number.isInteger(value) || Math.abs(value) > MAXIMUM)
    throw new RangeError(`not an amount in whole yuan: ${value}`)
  return value as WholeYuan
}

/**
 * Reads 万元 as people type them, at most four decimals.
 * @param options `signed` for profit and equity, where a loss is negative (annual report); otherwise ≥ 0
 * @example parseWan('1,234.5 万元') // { ok: true, yuan: 12345000 }
 */
export function parseWan(typed: string, options: { signed?: boolean } = {}): WanResult {
  const result = parseDecimal(typed, { ...RULE, signed: options.signed ?? false })
  return result.ok ? { ok: true, yuan: result.value as WholeYuan } : result
}

/** Without the unit and without zeros at the end. @example formatWan(wholeYuan(12345000)) // '1,234.5' */
export function formatWan(amount: WholeYuan): string {
  return formatDecimal(amount, 4).replace(/\.?0+$/, '')
}
