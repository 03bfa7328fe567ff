import type { CityDivisions } from '../kernel/service'

/** What {@link divisionOfAddress} answers when the address names another city. */
export const outOfTown = 'out-of-town'

const provinces = (
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 ' +
  '陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门'
).split(' ')

/**
 * The county-level division an address names.
 *
 * A division counts only at the beginning or directly after the city or the province: 南京市鼓楼区 is not ours, although
 * 福州 has a 鼓楼区 too. Short names (连江、长乐) are not read, because 连江路 and 长乐路 are streets elsewhere. Former and
 * other names lead to the division of today. Among names at one place the longest wins.
 *
 * @returns its GB/T 2260 code, {@link outOfTown}, or undefined when the address does not say
 * @example divisionOfAddress('福建省长乐市航城街道1号', city) // '350112'
 */
export function divisionOfAddress(address: string | undefined, city: CityDivisions): string | undefined {
  const text = (address ?? '').replace(/[\s,，、·.．-]/g, '')
  let best: { at: number; name: string; code: string } | undefined
  for (const { name, code } of names(city)) {
    const at = placesOf(text, name).find((place) => standsFree(text, place, name, city))
    if (at === undefined) continue
    if (!best || at < best.at || (at === best.at && name.length > best.name.length)) best = { at, name, code }
  }
  if (best) return best.code
  return namesAnotherCity(text.replace(/^中国/, ''), city) ? outOfTown : undefined
}

function names({ divisions, formerDivisions }: CityDivisions): readonly { name: string; code: string }[] {
  return [
    ...divisions.flatMap(({ code, name, alsoCalled = [] }) =>
      [name, ...alsoCalled].map((one) => ({ name: one, code })),
    ),
    ...formerDivisions.map(({ name, now }) => ({ name, code: now })),
  ]
}

function placesOf(text: string, name: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at)
  return places
}

function standsFree(
  text: string,
  at: number,
  name: string,
  { name: cityName, placeName, province }: CityDivisions,
): boolean {
  // 福清市场 is a market
  if (name.endsWith('市') && text.charAt(at + name.length) === '场') return false
  const before = text.slice(0, at)
  const heads = [cityName, placeName, province.name, province.placeName, '市辖区', '中国']
  return before === '' || /[：:；;（(]$/.test(before) || heads.some((head) => before.endsWith(head))
}

/** True when the address begins with another province, or with another city of ours. */
function namesAnotherCity(text: string, city: CityDivisions): boolean {
  const { name: ownProvince, placeName } = city.province
  const province = provinces.find((one) => one !== placeName && text.startsWith(one))
  // 上海路 and 北京东路 are streets everywhere, 吉林大厦 is a house
  if (province)
    return /^(?:省|市(?!场)|(?!.{0,6}大[楼厦])[^路街道巷弄号座园店\w]{0,10}?[市区县州盟旗])/.test(
      text.slice(province.length),
    )
  const rest = [ownProvince, placeName].reduce(
    (left, head) => (left.startsWith(head) ? left.slice(head.length) : left),
    text,
  )
  const found = /^([\u4e00-\u9fff]{2,6}?)(?:市|自治州|地区|盟)(?!场)(?=$|.{1,8}?[区县市镇乡街路道村])/.exec(rest)
  if (!found) return false
  // 永辉超市 and 东街夜市 are no cities
  return found[1] !== city.placeName && !/[路街道巷弄号]|[超菜夜早集花书鱼]$/.test(found[1] ?? '')
}
