import { city } from '../../config/city'

/** A name as 企业名称登记管理规定 art. 6 composes it. `core` is trade name and industry: what people remember. */
export interface NameParts {
  /** 福州市鼓楼区, in front of the name or in its brackets; '' when there is none */
  readonly region: string
  readonly core: string
}

/** Fewer characters are no trade name (art. 8): then what looked like a part belongs to it. */
const SHORTEST_CORE = 2

/** 福州, 福州市; 福清, 福清市; a district only with its 区, because 鼓楼 or 台江 may be a trade name. */
const regions = [city.province, city, ...city.divisions, ...city.formerDivisions]
  .map(({ name }) => (name.endsWith('区') ? name : `${name.slice(0, -1)}(?:${name.slice(-1)})?`))
  .join('|')
const REGION = new RegExp(`^(?:中国|${regions})+`)
const BRACKETED = new RegExp(`\\((?:中国|${regions})+\\)`)
const FORM =
  /(?:(?:股份|集团|控股)*有限责任公司|(?:股份|集团|控股)*有限公司|公司|(?:农民)?专业合作社|个体工商户|合伙企业)(?:\([^()]*\))?$/

/**
 * Takes a folded name apart.
 *
 * @example nameParts('福州市鼓楼区云上茶业有限公司') // { region: '福州市鼓楼区', core: '云上茶业' }
 * @example nameParts('云上(福州)茶业有限公司') // { region: '福州', core: '云上茶业' }
 */
export function nameParts(folded: string): NameParts {
  const front = REGION.exec(folded)?.[0] ?? ''
  const bracketed = BRACKETED.exec(folded)?.[0] ?? ''
  const withoutRegion = longEnough(folded.slice(front.length).replace(bracketed, ''), folded)
  const core = longEnough(withoutRegion.replace(FORM, ''), withoutRegion)
  return { region: withoutRegion === folded ? '' : front || bracketed.slice(1, -1), core }
}

/**
 * The ways a folded name is written: as it is, and with the division of its brackets in front, as people say it.
 *
 * @example nameSpellings('云上(福州)茶业有限公司') // ['云上(福州)茶业有限公司', '福州云上茶业有限公司']
 */
export function nameSpellings(folded: string): string[] {
  const bracketed = REGION.test(folded) ? undefined : BRACKETED.exec(folded)?.[0]
  return bracketed === undefined ? [folded] : [folded, bracketed.slice(1, -1) + folded.replace(bracketed, '')]
}

function longEnough(shorter: string, longer: string): string {
  return shorter.length >= SHORTEST_CORE ? shorter : longer
}
