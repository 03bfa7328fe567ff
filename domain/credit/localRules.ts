import { longDate, type PlainDate } from '../kernel/calendar'
import { type Citation, cite, type Dated, versionOn } from '../kernel/law'
import type { MerchantSnapshot } from '../kernel/merchant'
import { hasRunOut } from './blocks/licences'
import { isPublic } from './publication'
import type { PublicBlock, PublicRecord } from './publicBlock'

/** What a city's rule may count: public facts of the day only, so that nothing weighs that nobody may see. */
export type CountedFact = 'penalties' | 'serious-penalties' | 'abnormal' | 'serious' | 'licences-run-out'

/** One article of the city's act: from how many of a fact on it takes how many points off. */
export interface LocalRule {
  readonly fact: CountedFact
  readonly atLeast: number
  readonly points: number
  readonly basis: Citation
}

/** A city's published rules on the credit of online merchants, as its act has them; data, no code. */
export interface LocalRules {
  /** name of the act's measure, as the act calls it */
  readonly title: string
  readonly publishedBy: string
  /** points a merchant without any counted fact has */
  readonly full: number
  readonly rules: readonly LocalRule[]
  /** what the act calls a result, the highest `from` first; the last one holds for everything below */
  readonly outcomes: readonly { readonly from: number; readonly label: string; readonly meaning: string }[]
}

const counted: Readonly<Record<CountedFact, string>> = {
  penalties: '公示中的行政处罚',
  'serious-penalties': '公示中的严重处罚',
  abnormal: '列入经营异常名录',
  serious: '列入严重违法失信名单',
  'licences-run-out': '过了有效期的许可',
}

/**
 * The city's own measure as a block of the public file, whose records are its trace: every rule, what it counted, what it
 * took off, in the order of the act. Only where the city has published such rules, on days they are in force, for merchants
 * with an online shop (decision 004: off unless configured).
 */
export function localRules(
  snapshot: MerchantSnapshot,
  today: PlainDate,
  dated: Dated<LocalRules> | undefined,
): PublicBlock | undefined {
  const version = dated && versionOn(dated, today)
  if (!version || snapshot.shops.length === 0) return undefined
  const { title, publishedBy, full, rules, outcomes } = version.value
  const trace = rules.map((rule) => ({ ...rule, found: count(rule.fact, snapshot, today) }))
  const left = trace.reduce((points, rule) => (rule.found >= rule.atLeast ? points - rule.points : points), full)
  const outcome = outcomes.find(({ from }) => left >= from) ?? outcomes.at(-1)
  if (!outcome) return undefined
  return {
    id: 'local-rules',
    title,
    source: publishedBy,
    asOf: snapshot.asOf,
    basis: version.source,
    meaning: `按本地公开的办法，只用正在公示的信息计算，下面写明每一条怎么算的。${outcome.meaning}`,
    empty: '',
    records: [
      {
        id: 'outcome',
        title: outcome.label,
        tone: 'neutral',
        rows: [
          { label: '得分', text: `${left}分（满分${full}分）` },
          { label: '计算日期', text: longDate(today) },
        ],
      },
      ...trace.map(traced),
    ],
  }
}

function traced({ fact, atLeast, points, basis, found }: LocalRule & { found: number }, at: number): PublicRecord {
  const counts = found >= atLeast
  return {
    id: `rule-${at + 1}`,
    title: counts ? `扣${points}分：${counted[fact]}` : `不扣分：${counted[fact]}`,
    tone: counts ? 'attention' : 'neutral',
    rows: [
      { label: '查到', text: `${found}条` },
      { label: '规则', text: `达到${atLeast}条扣${points}分` },
      { label: '条款', text: cite(basis) },
    ],
  }
}

function count(fact: CountedFact, snapshot: MerchantSnapshot, today: PlainDate): number {
  const penalties = snapshot.penalties.filter((penalty) => isPublic(penalty, today))
  switch (fact) {
    case 'penalties':
      return penalties.length
    case 'serious-penalties':
      return penalties.filter(({ level }) => level === 'serious').length
    case 'licences-run-out':
      return snapshot.licences.filter((licence) => hasRunOut(licence, today)).length
    default:
      return snapshot.listings.filter((listing) => listing.list === fact && isPublic(listing, today)).length
  }
}
