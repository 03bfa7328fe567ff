import { type Fen, formatYuan, formatYuanPlain, parseYuan } from './fen'
import { formatWan, parseWan, wholeYuan } from './wan'

/** How an amount is typed and shown: 元 with two decimals, or 万元 with four. */
export type MoneyUnit = 'yuan' | 'wan'

/** An amount in 分 that may be a loss. */
export type AmountResult = { ok: true; fen: number } | { ok: false; message: string }

/** @example parseAmount('1.5', 'wan') // { ok: true, fen: 1500000 } */
export function parseAmount(typed: string, unit: MoneyUnit, options: { signed?: boolean } = {}): AmountResult {
  if (unit === 'yuan') return parseYuan(typed, options)
  const parsed = parseWan(typed, options)
  return parsed.ok ? { ok: true, fen: parsed.yuan * 100 } : parsed
}

/** With thousands separators and the unit. @example formatAmount(1500000, 'wan') // '1.5 万元' */
export function formatAmount(fen: number, unit: MoneyUnit): string {
  return unit === 'wan' && fen % 100 === 0 ? `${formatWan(wholeYuan(fen / 100))} 万元` : `${formatYuan(fen as Fen)} 元`
}

/** Without the currency, where that is named elsewhere. @example formatCount(1500000, 'wan') // '1.5 万' */
export function formatCount(hundredths: number, unit: MoneyUnit): string {
  return formatAmount(hundredths, unit).replace(/ ?元$/, '')
}

/** For input fields: no separators, no unit, no zeros that nobody typed. @example formatAmountPlain(1500000, 'wan') // '1.5' */
export function formatAmountPlain(fen: number, unit: MoneyUnit): string {
  return unit === 'wan' ? formatWan(wholeYuan(fen / 100)).replace(/,/g, '') : formatYuanPlain(fen as Fen)
}

/** The unit's name. */
export function unitName(unit: MoneyUnit): string {
  return unit === 'wan' ? '万元' : '元'
}
