import type { PlainDate } from '../kernel/calendar'
import type { MerchantSnapshot } from '../kernel/merchant'
import { hasRunOut } from './blocks/licences'
import { statusLabels } from './labels'
import { isPublic } from './publication'
import type { PublicBlock, Tone } from './publicBlock'

/** One fact at a glance, pointing at its block. */
export interface Facet {
  readonly block: PublicBlock['id']
  readonly label: string
  readonly tone: Tone
}

/**
 * Facts, never a score: the A–D risk classes of 国市监信发〔2022〕6号 are for the regulator's own use, and no public sum of
 * our own replaces them (facts §7.5). Each facet can be checked by opening its block.
 */
export function facets(snapshot: MerchantSnapshot, today: PlainDate): Facet[] {
  const { status, shops } = snapshot
  const all: (Facet | undefined)[] = [
    { block: 'registration', label: statusLabels[status], tone: status === 'active' ? 'good' : 'attention' },
    licenceFacet(snapshot, today),
    penaltyFacet(snapshot, today),
    listingFacet(snapshot, 'abnormal', today),
    listingFacet(snapshot, 'serious', today),
    reportFacet(snapshot, today),
    shops.length > 0 ? { block: 'shops', label: `网店${shops.length}家`, tone: 'neutral' } : undefined,
  ]
  return all.filter((facet) => facet !== undefined)
}

function licenceFacet({ licences }: MerchantSnapshot, today: PlainDate): Facet | undefined {
  const ranOut = licences.filter((licence) => hasRunOut(licence, today)).length
  if (ranOut > 0) return { block: 'licences', label: `${ranOut}项许可已过有效期`, tone: 'attention' }
  return licences.length > 0 ? { block: 'licences', label: `许可${licences.length}项`, tone: 'good' } : undefined
}

function penaltyFacet({ penalties }: MerchantSnapshot, today: PlainDate): Facet {
  const shown = penalties.filter((penalty) => isPublic(penalty, today)).length
  return shown > 0
    ? { block: 'penalties', label: `公示中的处罚${shown}条`, tone: 'attention' }
    : { block: 'penalties', label: '没有公示中的处罚', tone: 'neutral' }
}

function listingFacet(snapshot: MerchantSnapshot, list: 'abnormal' | 'serious', today: PlainDate): Facet {
  const listed = snapshot.listings.some((listing) => listing.list === list && isPublic(listing, today))
  const marked = list === 'abnormal' && snapshot.kind === 'sole-trader'
  const name = list === 'serious' ? '严重违法失信名单' : '经营异常名录'
  const label = marked ? `${listed ? '已' : '没有'}被标记为经营异常状态` : `${listed ? '已' : '没有'}列入${name}`
  return { block: list, label, tone: listed ? 'attention' : 'neutral' }
}

/** About last year's report, once its time is over (30 June: 市场主体登记管理条例实施细则 art. 63); before that, silence unless filed. */
function reportFacet(snapshot: MerchantSnapshot, today: PlainDate): Facet | undefined {
  const year = Number(today.slice(0, 4)) - 1
  const filed = snapshot.annualReports.some((report) => report.year === year && report.filedOn <= today)
  if (filed) return { block: 'annual-reports', label: `${year}年度年报已报送`, tone: 'good' }
  const owed =
    snapshot.endedOn === undefined && snapshot.establishedOn <= `${year}-12-31` && today > `${year + 1}-06-30`
  return owed ? { block: 'annual-reports', label: `没有${year}年度年报`, tone: 'attention' } : undefined
}
