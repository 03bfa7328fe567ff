import { type Repair, replaceLookAlikes } from './repair'
import { compact } from './typed'

/** 商标注册号: `12345678`, `12345678A` for a divided registration, `G1234567` for a Madrid one extended to China. */
export type TrademarkNumber = string & { readonly __trademarkNumber: unique symbol }

export type TrademarkNumberResult =
  | { ok: true; number: TrademarkNumber; international: boolean; repairs: Repair[] }
  | { ok: false; message: string }

export type TrademarkClassResult = { ok: true; class: number } | { ok: false; message: string }

const SHAPE = /^(G?)\d{1,8}[A-Z]{0,2}$/
const SHAPE_MESSAGE = '商标注册号应为不超过 8 位的数字，可带字母后缀（如 12345678A）；国际注册以 G 开头'
const LONGEST = 11
const LOOK_ALIKES = { I: '1', O: '0' }

/** Reads a registration number, also as `第12345678号`; `I` and `O` inside the digits are repaired and reported. */
export function parseTrademarkNumber(typed: string): TrademarkNumberResult {
  const compacted = compact(typed).replace(/^第/, '').replace(/号$/, '')
  if (compacted === '') return { ok: false, message: '请填写商标注册号' }
  if (compacted.length > LONGEST) return { ok: false, message: SHAPE_MESSAGE }
  // Letters at the end are a suffix, not a slip; I and O are never used as one.
  const digitsEnd = compacted.search(/[A-HJ-NP-Z]*$/)
  const repaired = replaceLookAlikes(compacted.slice(0, digitsEnd), LOOK_ALIKES)
  const number = repaired.code + compacted.slice(digitsEnd)
  const shape = SHAPE.exec(number)
  if (!shape) return { ok: false, message: SHAPE_MESSAGE }
  return { ok: true, number: number as TrademarkNumber, international: shape[1] === 'G', repairs: repaired.repairs }
}

/** Reads a class of the Nice classification, 1–45, also as `第35类`. */
export function parseTrademarkClass(typed: string): TrademarkClassResult {
  const digits = compact(typed).replace(/^第/, '').replace(/类$/, '')
  const value = /^\d{1,3}$/.test(digits) ? Number(digits) : 0
  return value >= 1 && value <= 45
    ? { ok: true, class: value }
    : { ok: false, message: '商标类别应为 1 至 45 之间的数字' }
}
