import type { EntityKind } from '../entity'

/** A name in its four parts (名称规定 art. 6): 行政区划 + 字号 + 行业或者经营特点 + 组织形式. Empty where left out. */
export interface NameParts {
  readonly division: string
  readonly trade: string
  readonly industry: string
  readonly form: string
  /** Where the division stands; brackets are used in the two later places. */
  readonly place?: DivisionPlace
}

export type DivisionPlace = 'front' | 'after-trade' | 'before-form'

export const divisionPlaces: readonly { readonly id: DivisionPlace; readonly label: string }[] = [
  { id: 'front', label: '放在最前面' },
  { id: 'after-trade', label: '加括号，放在字号后面' },
  { id: 'before-form', label: '加括号，放在组织形式前面' },
]

/** What a name is checked for, besides its own characters. */
export interface NameContext {
  readonly kind: EntityKind
  /** Investors' names: a natural person's own name may be the 字号 (N8). */
  readonly investors?: readonly string[]
  /** Operates in several provinces: the division may be left out (N4). */
  readonly acrossProvinces?: boolean
  /** Spans several industries: the industry may be left out (N4). */
  readonly acrossIndustries?: boolean
  /** Holds other enterprises: （集团） may be used (N15). */
  readonly holding?: boolean
  /** A branch's parent (N14). */
  readonly parentName?: string
  /** Sections of GB/T 4754 (A–T) of the main business, for the industry wording (N9). */
  readonly sections?: readonly string[]
}

/**
 * The whole name.
 * @example composeName({ division: '福州', trade: '榕网', industry: '科技', form: '有限公司', place: 'after-trade' })
 * // '榕网（福州）科技有限公司'
 */
export function composeName({ division, trade, industry, form, place = 'front' }: NameParts): string {
  const bracketed = division === '' ? '' : `（${division}）`
  if (place === 'after-trade') return `${trade}${bracketed}${industry}${form}`
  if (place === 'before-form') return `${trade}${industry}${bracketed}${form}`
  return `${division}${trade}${industry}${form}`
}
