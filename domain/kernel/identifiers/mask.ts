/**
 * What others than the owner may see of personal data (facts: no ID number, residence or mobile of a person is shown;
 * a residence used as premises is shown to street level). An unexpected shape shows less, never more.
 */
const STARS = '****'

/** @example maskMobile('13838389438') // '138****9438' */
export function maskMobile(mobile: string): string {
  return /^\d{11}$/.test(mobile) ? `${mobile.slice(0, 3)}${STARS}${mobile.slice(7)}` : STARS
}

/** First four, last four. @example maskResidentId('35010219000101901X') // '3501**********901X' */
export function maskResidentId(residentId: string): string {
  return /^\d{17}[\dX]$/.test(residentId) ? `${residentId.slice(0, 4)}**********${residentId.slice(14)}` : STARS
}

/** Keeps the first character; the stars tell the length only up to three. @example maskName('王小明') // '王**' */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name.trim())
  return first + '*'.repeat(first === '' ? 0 : Math.min(Math.max(rest.length, 1), 3))
}

/** A door number begins where the digits begin: `128号`, `3-201`. */
const BEFORE_NUMBER = /^[^\d０-９#＃]*/
/** Roads, and what stands for them in the country; `街道` (a sub-district) is named whole, so that it is not cut in two. */
const STREET_LEVEL = /街道|大道|国道|省道|胡同|[路街巷弄村镇乡]/g
/** A compound (`小区`) ends like a district but tells the home. */
const DIVISION_LEVEL = /小区|园区|社区|[省市区县旗州盟]/g
const COMPOUNDS = ['小区', '园区', '社区']

/**
 * An address to street level: divisions and road stay; number, building, floor and room go.
 * @example maskAddress('福州市鼓楼区五四路128号3层') // '福州市鼓楼区五四路****'
 */
export function maskAddress(address: string): string {
  const shown = (BEFORE_NUMBER.exec(address) ?? [''])[0]
  const kept = shown.slice(0, endOfLast(STREET_LEVEL, shown) || endOfLast(DIVISION_LEVEL, shown))
  return kept === address ? address : kept + STARS
}

function endOfLast(level: RegExp, text: string): number {
  let end = 0
  text.replace(level, (name: string, at: number) => {
    if (!COMPOUNDS.includes(name)) end = at + name.length
    return name
  })
  return end
}
