import { type Repair, replaceLookAlikes } from './repair'
import { suggestUscc } from './suggestUscc'
import { characterAt, compact } from './typed'
import { isUscc, misplacedAt, type Uscc } from './uscc'

export type UsccResult =
  | { ok: true; uscc: Uscc; repairs: Repair[] }
  | {
      ok: false
      reason: 'length' | 'character' | 'check'
      message: string
      /** Index (from 0) of the doubtful character in the normalised code. */
      at?: number
      /** A valid code one slip away; offer it, never take it unasked. */
      suggestion?: Uscc
    }

/** These letters do not exist in the alphabet, and each has one digit it is taken for. */
const CERTAIN = { I: '1', O: '0' }
/** Neither do these, but they may also be another slip: repaired only when the check then holds. */
const PROBABLE = { Z: '2', S: '5', V: 'U' }

/** `(1-1)` behind the code is the serial number of the licence copy (执照副本编号), often copied along. */
const COPY_SERIAL = /^\(?(?:副本)?\d{2,4}\)?$/

/**
 * Reads a credit code as people type it: spaces, hyphens, full-width, lower case, `I` for 1 and `O` for 0 are repaired
 * and reported; a slip that can be told is named and the right code offered. Never throws; linear in the input.
 * @example parseUscc('9135 o1o2-mat0 0714 8p') // { ok: true, uscc: '91350102MAT007148P', repairs: [two of O → 0] }
 */
export function parseUscc(typed: string): UsccResult {
  const code = compact(typed)
  if (code.length > 18 && COPY_SERIAL.test(code.slice(18))) {
    const result = parseUscc(code.slice(0, 18))
    const repair = { at: 18, from: code.slice(18), to: '', message: '已去掉末尾的执照副本编号' }
    if (result.ok) return { ...result, repairs: [...result.repairs, repair] }
  }
  if (code.length !== 18) return { ok: false, reason: 'length', message: lengthMessage(code) }
  if (isUscc(code)) return { ok: true, uscc: code, repairs: [] }

  const certain = replaceLookAlikes(code, CERTAIN)
  if (isUscc(certain.code)) return { ok: true, uscc: certain.code, repairs: certain.repairs }
  const probable = replaceLookAlikes(code, { ...CERTAIN, ...PROBABLE })
  if (isUscc(probable.code)) return { ok: true, uscc: probable.code, repairs: probable.repairs }

  const slip = suggestUscc(certain.code)
  const misplaced = misplacedAt(certain.code)
  if (misplaced >= 0) {
    return {
      ok: false,
      reason: 'character',
      message: characterMessage(certain.code, misplaced),
      at: misplaced,
      ...slip,
    }
  }
  return { ok: false, reason: 'check', message: '校验未通过，请对照营业执照逐位核对', ...slip }
}

function lengthMessage(code: string): string {
  if (code === '') return '请填写统一社会信用代码'
  if (/^\d{15}$/.test(code)) return '15 位的是旧的工商注册号，请填写营业执照上 18 位的统一社会信用代码'
  const difference = code.length - 18
  const distance = difference > 0 ? `多了 ${difference} 位` : `还差 ${-difference} 位`
  return `统一社会信用代码应为 18 位，现在是 ${code.length} 位，${distance}`
}

function characterMessage(code: string, at: number): string {
  const place = `第 ${at + 1} 位“${characterAt(code, at)}”`
  if (at >= 2 && at < 8) return `${place}应为数字（第 3 至 8 位是行政区划代码）`
  return `${place}不会出现在统一社会信用代码中，请对照营业执照核对`
}
