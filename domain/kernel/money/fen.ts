import { formatDecimal, parseDecimal } from './decimal'

/** An amount in 分, an integer from 0 to 10^13 (a hundred thousand million yuan). */
export type Fen = number & { readonly __fen: unique symbol }

export type FenResult = { ok: true; fen: Fen } | { ok: false; message: string }

const MAXIMUM = 10_000_000_000_000
const RULE = {
  places: 2,
  maximum: MAXIMUM,
  currency: /^(?:[¥￥]|RMB|CNY|人民币)+|(?:元整?|圆整?|块|RMB|CNY)$/gi,
  unit: '元',
}

/** Takes an amount from code or a database; throws on a wrong one, because that is a bug and not input. */
export function fen(value: number): Fen {
  if (!Number.isInteger(value) || value < 0 || value > MAXIMUM) throw new RangeError(`not an amount in fen: ${value}`)
  return value as Fen
}

/**
 * Reads yuan as people type them: full-width digits, `￥`, `元`, thousands separators, at most two decimals.
 * @param options `signed` where a loss is negative (annual report); otherwise ≥ 0
 * @example parseYuan('￥1,234.5 元') // { ok: true, fen: 123450 }
 */
export function parseYuan(typed: string, options: { signed?: boolean } = {}): FenResult {
  const result = parseDecimal(typed, { ...RULE, signed: options.signed ?? false })
  return result.ok ? { ok: true, fen: result.value as Fen } : result
}

/** @example formatYuan(fen(123450)) // '1,234.50' */
export function formatYuan(amount: Fen): string {
  return formatDecimal(amount, 2)
}

/** Without separators, for input fields and the regulator's interface. @example formatYuanPlain(fen(123450)) // '1234.50' */
export function formatYuanPlain(amount: Fen): string {
  return formatYuan(amount).replace(/,/g, '')
}
