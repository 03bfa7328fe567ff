import { compact, halfWidthCode } from './typed'

/** A mainland mobile number, 11 digits, without +86. */
export type Mobile = string & { readonly __mobile: unique symbol }
/** A mobile number, or a landline as `区号-号码` or `区号-号码-分机`. */
export type Phone = string & { readonly __phone: unique symbol }

export type MobileResult =
  | { ok: true; mobile: Mobile }
  | { ok: false; reason: 'length' | 'character' | 'range'; message: string }
export type PhoneResult =
  | { ok: true; phone: Phone; kind: 'mobile' | 'landline' }
  | { ok: false; reason: 'length' | 'character' | 'range' | 'area'; message: string }

const MOBILE = /^1[3-9]\d{9}$/
/** `86` without a sign is a country code only in front of a whole mobile number. */
const COUNTRY_CODE = /^(?:\+86|0086|86(?=1\d{10}$))/
/** Area codes: 010 and 02x have three digits, all others four. The number is often typed in two groups. */
const LANDLINE = /^(?:(?:\+86|0086)-?0?|0)(10|2\d|[3-9]\d{2})-?(\d{3,4})-?(\d{4})(?:-(\d{1,6}))?$/

/** Reads a mobile number: spaces, hyphens, full-width digits, `+86`, `0086` and `86` are taken off. */
export function parseMobile(typed: string): MobileResult {
  const digits = compact(typed).replace(/[()]/g, '').replace(COUNTRY_CODE, '')
  if (MOBILE.test(digits)) return { ok: true, mobile: digits as Mobile }
  if (digits === '') return { ok: false, reason: 'length', message: '请填写手机号码' }
  if (!/^\d+$/.test(digits)) return { ok: false, reason: 'character', message: '手机号码只能是数字' }
  if (digits.length !== 11) {
    return { ok: false, reason: 'length', message: `手机号码应为 11 位，现在是 ${digits.length} 位` }
  }
  return { ok: false, reason: 'range', message: '手机号码应以 13 至 19 开头，请核对' }
}

/** Reads a mobile number or, as enterprises may give, a landline with area code and optional extension (`转 8`). */
export function parsePhone(typed: string): PhoneResult {
  const asMobile = parseMobile(typed)
  if (asMobile.ok) return { ok: true, phone: asMobile.mobile as string as Phone, kind: 'mobile' }
  const parts = LANDLINE.exec(landlineText(typed))
  if (parts) {
    const [, area, head, tail, extension] = parts
    const phone = [`0${area}`, `${head}${tail}`, ...(extension === undefined ? [] : [extension])].join('-')
    return { ok: true, phone: phone as Phone, kind: 'landline' }
  }
  if (/^\d{7,8}$/.test(compact(typed))) {
    return { ok: false, reason: 'area', message: '固定电话请加上区号，例如 0591-12345678' }
  }
  if (asMobile.reason === 'character') return { ...asMobile, message: '电话号码只能是数字，分机号前用“-”隔开' }
  return { ...asMobile, message: '请填写 11 位手机号码，或带区号的固定电话，例如 0591-12345678' }
}

function landlineText(typed: string): string {
  return halfWidthCode(typed)
    .replace(/[\u2010-\u2015\u2212)]|转?分机|转|ext\.?/gi, '-')
    .replace(/[\s(]/g, '')
    .replace(/-+/g, '-')
}
