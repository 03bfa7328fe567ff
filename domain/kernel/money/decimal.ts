import { halfWidth } from '../identifiers'

/** How an amount may be typed, and the integer it becomes. */
export interface DecimalRule {
  /** Decimal places kept: the integer counts units of 10^-places. */
  places: number
  /** Largest integer. */
  maximum: number
  /** Whether a loss may be written with a minus sign. */
  signed: boolean
  /** Signs and words of the currency that may stand around the digits. */
  currency: RegExp
  /** The unit as the messages name it. */
  unit: string
}

export type DecimalResult = { ok: true; value: number } | { ok: false; message: string }

/** Digits a person might paste by accident are refused before anything looks at them one by one. */
const LONGEST = 60
const GROUPED = /^\d{1,3}(?:,\d{3})+$/

/** Reads a decimal as an integer by moving the point in the text: no floating-point value exists on the way. */
export function parseDecimal(typed: string, rule: DecimalRule): DecimalResult {
  if (typed.length > LONGEST) return refuse('数字过长，请检查')
  const text = halfWidth(typed).replace(/\s/g, '').replace(/。/g, '.').replace(/−/g, '-').replace(rule.currency, '')
  if (text === '') return refuse('请填写金额')
  if (/[万亿元]/.test(text)) return refuse(`请换算成以“${rule.unit}”为单位的数字`)

  const [, sign, whole = '', fraction = ''] = /^([+-]?)([\d,]*)(?:\.(\d*))?$/.exec(text) ?? []
  if (sign === undefined || whole + fraction === '') return refuse('金额只能是数字，例如 1234.50')
  if (sign === '-' && !rule.signed) return refuse('金额不能是负数')
  if (whole.includes(',') && !GROUPED.test(whole)) return refuse('逗号的位置不对，应每三位一个，例如 1,234.50')
  if (fraction.length > rule.places) return refuse(`最多保留 ${rule.places} 位小数`)

  const digits = whole.replace(/,/g, '') + fraction.padEnd(rule.places, '0')
  const value = Number(digits.replace(/^0+(?=\d)/, ''))
  if (value > rule.maximum) return refuse(`金额不能超过 ${formatDecimal(rule.maximum, rule.places)} ${rule.unit}`)
  return { ok: true, value: sign === '-' && value > 0 ? -value : value }
}

/** The integer written with its point and thousands separators. @example formatDecimal(123450, 2) // '1,234.50' */
export function formatDecimal(value: number, places: number): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0')
  const whole = digits.slice(0, -places).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${value < 0 ? '-' : ''}${whole}.${digits.slice(-places)}`
}

function refuse(message: string): DecimalResult {
  return { ok: false, message }
}
