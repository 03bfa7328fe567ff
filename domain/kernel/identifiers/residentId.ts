import { isPlainDate, type PlainDate } from '../calendar'
import { type Repair, replaceLookAlikes } from './repair'
import { characterAt, compact } from './typed'

/** 公民身份号码 (GB 11643-1999). Personal data: never logged, shown only through `maskResidentId`. */
export type ResidentId = string & { readonly __residentId: unique symbol }

export type ResidentIdResult =
  | { ok: true; residentId: ResidentId; birthDate: PlainDate; repairs: Repair[] }
  | {
      ok: false
      reason: 'length' | 'character' | 'division' | 'date' | 'check'
      message: string
      /** Index (from 0) of the doubtful character in the normalised number. */
      at?: number
    }

type Refusal = Extract<ResidentIdResult, { ok: false }>

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
const SHAPE = /^\d{17}[\dX]$/

/**
 * Province of issue; 81–83 are residence permits of Hong Kong, Macao and Taiwan residents. A foreign permanent
 * resident's number (2023 form) is 9, the province, the nationality in three digits, then as everybody's.
 */
const DIVISION = /^9?(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

/** A letter cannot stand before the check, so these have one reading each; `×` is how some keyboards offer X. */
const CERTAIN = { I: '1', L: '1', O: '0', '×': 'X' }
/** Repaired only when the number then holds. */
const PROBABLE = { B: '8', G: '6', S: '5', Z: '2' }

const OLDEST = 150

/**
 * Reads a resident ID number as people type it. Checks length, characters, province, a birth date that exists, is not
 * after `today` and not more than 150 years back, and the ISO 7064 MOD 11-2 check, in this order. Never throws.
 * The messages never repeat the number.
 * @param today Beijing day `YYYY-MM-DD`
 */
export function parseResidentId(typed: string, today: string): ResidentIdResult {
  const compacted = compact(typed)
  if (compacted.length !== 18) return { ok: false, reason: 'length', message: lengthMessage(compacted) }

  const certain = replaceLookAlikes(compacted, CERTAIN)
  if (SHAPE.test(certain.code)) return judge(certain.code, today, certain.repairs)
  const probable = replaceLookAlikes(compacted, { ...CERTAIN, ...PROBABLE })
  const repaired = SHAPE.test(probable.code) ? judge(probable.code, today, probable.repairs) : undefined
  return repaired?.ok ? repaired : characterRefusal(certain.code)
}

/**
 * Full years of age on a day, both `YYYY-MM-DD`. Someone born on 29 February gets a year older on 1 March of a
 * common year.
 */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/**
 * A number as it is kept: half-width, no spaces, upper-case X, look-alikes repaired. What has not the shape of a number
 * stays as typed; whether it is right, {@link parseResidentId} says.
 */
export function repairResidentId(typed: string): string {
  const compacted = compact(typed)
  const certain = replaceLookAlikes(compacted, CERTAIN).code
  if (SHAPE.test(certain)) return certain
  const probable = replaceLookAlikes(compacted, { ...CERTAIN, ...PROBABLE }).code
  return SHAPE.test(probable) && checkCharacter(probable) === probable.charAt(17) ? probable : typed
}

function judge(code: string, today: string, repairs: Repair[]): ResidentIdResult {
  if (!DIVISION.test(code)) return { ok: false, reason: 'division', message: '号码开头的地区代码不存在，请核对', at: 0 }
  const birthDate = `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`
  if (!isPlainDate(birthDate)) return dateRefusal('号码第 7 至 14 位不是存在的出生日期，请核对')
  if (birthDate > today) return dateRefusal('号码中的出生日期晚于今天，请核对')
  if (ageOn(birthDate, today) > OLDEST) return dateRefusal('号码中的出生日期过早，请核对')
  if (checkCharacter(code) !== code.charAt(17)) {
    return { ok: false, reason: 'check', message: '号码校验未通过，请对照证件逐位核对' }
  }
  return { ok: true, residentId: code as ResidentId, birthDate, repairs }
}

function checkCharacter(code: string): string {
  return CHECK_CHARACTERS.charAt(WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(code.charAt(at)), 0) % 11)
}

function dateRefusal(message: string): Refusal {
  return { ok: false, reason: 'date', message, at: 6 }
}

function characterRefusal(code: string): Refusal {
  const at = code.split('').findIndex((character, index) => !(index < 17 ? /\d/ : /[\dX]/).test(character))
  const allowed = at < 17 ? '数字' : '数字或 X'
  return { ok: false, reason: 'character', message: `第 ${at + 1} 位“${characterAt(code, at)}”应为${allowed}`, at }
}

function lengthMessage(code: string): string {
  if (code === '') return '请填写身份证号码'
  // The first-generation card stopped being a valid document on 1 January 2013 (居民身份证法, 2011 amendment).
  if (/^\d{15}$/.test(code)) return '15 位的第一代身份证已停止使用，请填写 18 位号码'
  return `身份证号码应为 18 位，现在是 ${code.length} 位`
}
