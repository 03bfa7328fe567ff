import type { Citation } from '../law'

/** One county-level division (区、县、县级市) and who supervises its market. */
export interface CountyDivision {
  /** GB/T 2260 county-level code */
  readonly code: string
  readonly name: string
  /** other names an address may use */
  readonly alsoCalled?: readonly string[]
  readonly bureau: { readonly name: string; readonly verified: boolean }
  /** `elsewhere`: another authority with its own portal takes the cases of this division */
  readonly route: 'here' | 'elsewhere'
  readonly note?: string
}

/** What jurisdiction needs to know of the city an installation serves; the city's configuration fits. */
export interface CityDivisions {
  /** GB/T 2260 code of the city */
  readonly code: string
  /** 福州市 */
  readonly name: string
  /** 福州 */
  readonly placeName: string
  readonly province: { readonly name: string; readonly placeName: string }
  readonly divisions: readonly CountyDivision[]
  readonly formerDivisions: readonly { readonly code: string; readonly name: string; readonly now: string }[]
}

/** One authority that may take a filing, with the rule that makes it competent. */
export interface CompetentUnit {
  /** a bureau's name, or 〈whose place〉的市场监督管理部门 where the place is not known */
  readonly name: string
  /** the name follows the usual pattern and has not been checked with the bureau */
  readonly unverified: boolean
  /** GB/T 2260 code, only of a division of this city */
  readonly division?: string
  /** `elsewhere`: in this city's list, but with an authority of its own; `unknown`: the answers do not say where */
  readonly where: 'here' | 'elsewhere' | 'out-of-town' | 'unknown'
  readonly reason: string
  readonly basis: Citation
  /** What to do when the filing cannot be made here. */
  readonly howToFile?: string
}

/** Who is competent for a filing: at least one unit, the first one first, and what a person reads about it. */
export interface Competence {
  readonly units: readonly [CompetentUnit, ...CompetentUnit[]]
  readonly sentence: string
  /** Code of the first unit that stands in this city's list: what the regulator is told. */
  readonly division?: string
}
