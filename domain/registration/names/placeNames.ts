import { countyNamesByFirst, longerCountyNames, prefectureNames, provinceNames } from './placeNameTable'

const provinces = provinceNames.split(' ')
const prefectures = prefectureNames.split(' ')
const longerCounties = longerCountyNames.split(' ')

/** The short name of a county-level division: 鼓楼, 连江. */
function isCounty(name: string): boolean {
  if (name.length !== 2) return longerCounties.includes(name)
  const group = ` ${countyNamesByFirst}`.split(` ${name.charAt(0)}`)[1]?.split(' ')[0] ?? ''
  return group.includes(name.charAt(1))
}

/** Whether a text is the short name of a division at county level or above (名称规定 art. 8). */
export function isPlaceName(text: string): boolean {
  return provinces.includes(text) || prefectures.includes(text) || isCounty(text)
}

/** Whether a text is the full name of one: 鼓楼区, 福建省. */
export function isFullPlaceName(text: string): boolean {
  const short = text.replace(/(?:特别行政区|自治区|自治州|自治县|地区|省|市|州|盟|县|区|旗)$/, '')
  return short !== text && isPlaceName(short)
}

export interface DivisionReading {
  readonly province: string
  readonly prefecture: string
  /** 鼓楼区, 连江县, or the short name */
  readonly county: string
  /** 高新区 and the like: no division */
  readonly zone: string
  /** What could not be read. */
  readonly rest: string
}

const provinceEnd = /^(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)/
const prefectureEnd = /^(?:市|地区|盟|州|[\u4e00-\u9fff]{1,8}?自治州)/
const countyShape = /^[\u4e00-\u9fff]{1,12}?(?:自治县|县|区|市|旗)/
const zoneWords =
  '高新技术产业开发区|高新技术开发区|高新区|经济技术开发区|经开区|开发区|自由贸易试验区|自贸试验区|自贸区|保税港区|保税区|新区|软件园|产业园区?|工业园区?|科技园区?'
const zoneShape = new RegExp(`^[\\u4e00-\\u9fff]{0,6}?(?:${zoneWords})`)
const bareZone = new RegExp(`^(?:${zoneWords})`)

/** Reads 福建省福州市鼓楼区, 福州鼓楼区, 连江县, 福州高新区 from left to right. */
export function readDivision(text: string): DivisionReading {
  const [province, prefecture, afterPrefecture] = provinceAndPrefecture(text)
  const zoneFirst = zoneShape.exec(afterPrefecture)?.[0] ?? ''
  const county = zoneFirst === '' ? countyOf(afterPrefecture) : ''
  const afterCounty = afterPrefecture.slice(county.length)
  const zone = zoneShape.exec(afterCounty)?.[0] ?? ''
  return { province, prefecture, county, zone, rest: afterCounty.slice(zone.length) }
}

/** The division a whole name begins with, '' for none: a county counts only by its full name, 鼓楼 may be the 字号. */
export function divisionHead(name: string): string {
  const [province, prefecture, rest] = provinceAndPrefecture(name)
  const county = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((length) => rest.slice(0, length)).find(isFullPlaceName) ?? ''
  const zone = bareZone.exec(rest.slice(county.length))?.[0] ?? ''
  return province + prefecture + county + zone
}

function provinceAndPrefecture(text: string): [province: string, prefecture: string, rest: string] {
  const [province, afterProvince] = head(text, provinces, provinceEnd)
  const [prefecture, rest] = head(afterProvince, prefectures, prefectureEnd)
  return [province, prefecture, rest]
}

function countyOf(text: string): string {
  return countyShape.exec(text)?.[0] ?? [4, 3, 2].map((length) => text.slice(0, length)).find(isCounty) ?? ''
}

function head(text: string, names: readonly string[], ending: RegExp): [found: string, rest: string] {
  const name = names.filter((one) => text.startsWith(one)).sort((a, b) => b.length - a.length)[0]
  if (name === undefined) return ['', text]
  const rest = text.slice(name.length)
  // 北京市朝阳区: 朝阳 is a district there and a city elsewhere
  if (/^[区县旗]/.test(rest)) return ['', text]
  // 福州市场 is no division
  const end = /^市场/.test(rest) ? '' : (ending.exec(rest)?.[0] ?? '')
  return [name + end, rest.slice(end.length)]
}
