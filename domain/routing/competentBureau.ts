import { type Citation, laws } from '../kernel/law'
import type { CityDivisions, Competence, CompetentUnit } from '../kernel/service'

const { order121 } = laws

/** A county-level code, or any other word for a place outside the city (`out-of-town`); undefined when not known. */
type Place = string | undefined

/** What decides on jurisdiction (Order 121 arts. 13, 29, 31, 32). */
export interface JurisdictionQuestion {
  readonly matter: 'complaint' | 'tip-off'
  readonly kind: 'ordinary' | 'platform-operator' | 'own-website' | 'shop-on-platform' | Advertisement
  /** where the respondent does business or has its domicile */
  readonly respondentDivision?: Place
  /** the address a shop shows on its platform; `none` shown, or `unreachable` there */
  readonly shownAddressDivision?: Place | 'none' | 'unreachable'
  /** the platform operator's domicile */
  readonly platformDivision?: Place
  /** where the conduct took place, for a tip-off */
  readonly conductDivision?: Place
  /** whoever published an advertisement: the station, the paper, the website */
  readonly publisherDivision?: Place
  /** whoever made an internet advertisement for the advertiser (广告经营者) */
  readonly agencyDivision?: Place
}

/**
 * Advertisements of a tip-off (art. 32): in mass media, on the internet by somebody else, on the internet by the advertiser
 * itself. The advertiser is the respondent.
 */
type Advertisement = 'media-advertisement' | 'internet-advertisement' | 'own-internet-advertisement'

type PlaceName = 'respondent' | 'shownAddress' | 'platform' | 'conduct' | 'publisher' | 'agency'

interface Rule {
  readonly place: PlaceName
  readonly reason: string
  readonly basis: Citation
}

/** Bureaus are 县级 for complaints (art. 13), 县级以上 for tip-offs (art. 29). */
const unknownPlace: Readonly<Record<PlaceName, string>> = {
  respondent: '商家所在地的市场监督管理部门',
  shownAddress: '网店公示地址所在地的市场监督管理部门',
  platform: '平台住所地的市场监督管理部门',
  conduct: '违法行为发生地的市场监督管理部门',
  publisher: '广告发布者所在地的市场监督管理部门',
  agency: '广告经营者所在地的市场监督管理部门',
}

const atDomicile = '平台经营者和自建网站的商家，由住所地的部门处理。'
const [complaintRule, defaultRule, onlineRule] = [order121.article(13), order121.article(29), order121.article(31)]
const adRule = order121.article(32)

/** Who is competent, first one first. */
const rules = {
  'complaint.ordinary': [
    { place: 'respondent', reason: '由商家实际经营地或者住所地的县级部门处理。', basis: complaintRule },
  ],
  'complaint.domicile': [{ place: 'respondent', reason: atDomicile, basis: complaintRule }],
  'complaint.shop': [
    { place: 'shownAddress', reason: '平台上的网店，由它公示的地址所在地的部门处理。', basis: complaintRule },
    { place: 'platform', reason: '平台上的网店，也可以由平台住所地的部门处理。', basis: complaintRule },
  ],
  'complaint.shop.none': [
    { place: 'platform', reason: '网店没有公示地址，由平台住所地的部门处理。', basis: complaintRule },
  ],
  'complaint.shop.unreachable': [
    { place: 'platform', reason: '按网店公示的地址联系不上，由平台住所地的部门处理。', basis: complaintRule },
  ],
  'tip-off.ordinary': [{ place: 'conduct', reason: '由违法行为发生地的县级以上部门处理。', basis: defaultRule }],
  'tip-off.domicile': [{ place: 'respondent', reason: atDomicile, basis: onlineRule }],
  'tip-off.shop': [
    { place: 'respondent', reason: '平台上的网店，由它实际经营地的部门处理。', basis: onlineRule },
    { place: 'platform', reason: '平台住所地的部门先收到的，也可以处理。', basis: onlineRule },
  ],
  'tip-off.media-advertisement': [
    { place: 'publisher', reason: '违法广告由发布它的电视、报刊、网站等所在地的部门处理。', basis: adRule },
  ],
  'tip-off.internet-advertisement': [
    { place: 'publisher', reason: '违法广告由广告发布者所在地的部门处理。', basis: adRule },
    { place: 'respondent', reason: '互联网广告，广告主所在地的部门先收到的，也可以处理。', basis: adRule },
    { place: 'agency', reason: '互联网广告，广告经营者所在地的部门先收到的，也可以处理。', basis: adRule },
  ],
  'tip-off.own-internet-advertisement': [
    { place: 'respondent', reason: '商家自己在网上发布的广告，由商家（广告主）所在地的部门处理。', basis: adRule },
  ],
} as const satisfies Readonly<Record<string, readonly [Rule, ...Rule[]]>>

/**
 * The units competent for a complaint (Order 121 arts. 13–14) or a tip-off (arts. 29, 31, 32), first one first; never empty:
 * where a place is not known, the unit is described instead of named.
 */
export function competentBureau(question: JurisdictionQuestion, city: CityDivisions): Competence {
  const [first, ...others]: readonly [Rule, ...Rule[]] = rules[ruleOf(question)]
  const unit = (rule: Rule) => unitOf(rule, placeOf(rule.place, question), city)
  const units: Competence['units'] = [unit(first), ...others.map(unit)]
  const division = units.find((one) => one.division !== undefined)?.division
  return { units, sentence: sentenceOf(units), ...(division === undefined ? {} : { division }) }
}

function ruleOf({ matter, kind, shownAddressDivision: shown }: JurisdictionQuestion): keyof typeof rules {
  // art. 32 is about reports; a dispute over what was advertised goes where the merchant is
  if (isAdvertisement(kind)) return matter === 'tip-off' ? `tip-off.${kind}` : 'complaint.ordinary'
  if (kind === 'ordinary') return `${matter}.ordinary`
  if (kind !== 'shop-on-platform') return `${matter}.domicile`
  // whether an address is shown matters for complaints only
  return matter === 'complaint' && (shown === 'none' || shown === 'unreachable')
    ? `complaint.shop.${shown}`
    : `${matter}.shop`
}

function isAdvertisement(kind: JurisdictionQuestion['kind']): kind is Advertisement {
  return kind === 'media-advertisement' || kind === 'internet-advertisement' || kind === 'own-internet-advertisement'
}

function placeOf(place: PlaceName, question: JurisdictionQuestion): Place {
  switch (place) {
    case 'respondent':
      return question.respondentDivision
    case 'shownAddress':
      return question.shownAddressDivision
    case 'platform':
      return question.platformDivision
    case 'conduct':
      return question.conductDivision
    case 'publisher':
      return question.publisherDivision
    case 'agency':
      return question.agencyDivision
  }
}

function unitOf({ place, reason, basis }: Rule, where: Place, city: CityDivisions): CompetentUnit {
  const described = { name: unknownPlace[place], unverified: false, reason, basis }
  const code = city.formerDivisions.find((former) => former.code === where)?.now ?? where
  const division = city.divisions.find((candidate) => candidate.code === code)
  if (!division) {
    // a code of the city as a whole says no more than its name
    const unknown = code === undefined || code.slice(0, 4) === city.code.slice(0, 4)
    return unknown
      ? { ...described, where: 'unknown' }
      : { ...described, where: 'out-of-town', name: `${described.name}（外地）`, howToFile: fileOnline }
  }
  if (division.route === 'elsewhere') {
    const howToFile = [division.note, '可以在全国12315平台（www.12315.cn）提交，或拨打12315。'].filter(Boolean).join('')
    return {
      ...described,
      where: 'elsewhere',
      name: `管理${division.name}的市场监督管理部门`,
      division: division.code,
      howToFile,
    }
  }
  const { name, verified } = division.bureau
  return { ...described, where: 'here', name, unverified: !verified, division: division.code }
}

/** Order 121 art. 8: the national platform and the hotline are filing channels everywhere. */
const fileOnline = '不在本市，可以在全国12315平台（www.12315.cn）提交，或拨打12315，会转到当地。'

function sentenceOf(units: Competence['units']): string {
  const names = units.map(({ name }) => name)
  if (names.length === 1) return `由${names[0]}处理。`
  // art. 14: among several competent units the one that received it first
  return `${names.join('和')}都可以处理，由先收到的部门办理。`
}
