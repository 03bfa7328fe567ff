import type { PlainDate } from '../kernel/calendar'
import type { Dated } from '../kernel/law'
import type { MerchantKind, MerchantSnapshot, MerchantStatus } from '../kernel/merchant'
import { annualReports } from './blocks/annualReports'
import { disclosures } from './blocks/disclosures'
import { type HandledCount, handledComplaints } from './blocks/handledComplaints'
import { licences } from './blocks/licences'
import { abnormal, serious } from './blocks/listings'
import { members } from './blocks/members'
import { penalties } from './blocks/penalties'
import { publications } from './blocks/publications'
import { registration } from './blocks/registration'
import { shops } from './blocks/shops'
import { type Facet, facets } from './facets'
import { statusLabels } from './labels'
import { type LocalRules, localRules } from './localRules'
import { publicAddress } from './publicAddress'
import type { PublicBlock } from './publicBlock'
import { type CreditTimeline, creditTimeline } from './timeline'

/** A merchant as anybody may see it: the answer of `credit.merchant`. */
export interface PublicFile {
  readonly uscc: string
  readonly name: string
  readonly kind: MerchantKind
  readonly status: MerchantStatus
  readonly statusLabel: string
  /** a residence to street level only */
  readonly address: string
  readonly division: string
  readonly asOf: string
  readonly facets: Facet[]
  readonly timeline: CreditTimeline
  readonly blocks: PublicBlock[]
}

/**
 * What the law lets everybody know about a merchant on a day (facts §7.1–7.6). Left out: warnings, records that have
 * expired, been repaired or annulled, listings that have ended, the number of a house somebody lives in.
 *
 * @param divisionName 鼓楼区; without it the code of the snapshot is kept, because the domain knows no city
 * @param handled complaints by result; without them there is no block, because nobody has counted
 * @param rules the city's own rules on the credit of online merchants; none where it has published none
 */
export function publicFile(
  snapshot: MerchantSnapshot,
  today: PlainDate,
  divisionName: string = snapshot.division,
  handled?: readonly HandledCount[],
  rules?: Dated<LocalRules>,
): PublicFile {
  const local = localRules(snapshot, today, rules)
  return {
    uscc: snapshot.uscc,
    name: snapshot.name,
    kind: snapshot.kind,
    status: snapshot.status,
    statusLabel: statusLabels[snapshot.status],
    address: publicAddress(snapshot),
    division: divisionName,
    asOf: snapshot.asOf,
    facets: facets(snapshot, today),
    timeline: creditTimeline(snapshot, today),
    blocks: [
      registration(snapshot),
      licences(snapshot, today),
      penalties(snapshot, today),
      abnormal(snapshot, today),
      serious(snapshot, today),
      annualReports(snapshot, today),
      // most merchants have none: no card that says so
      ...(snapshot.disclosures?.length ? [disclosures(snapshot, today)] : []),
      shops(snapshot),
      ...(handled ? [handledComplaints(handled, today)] : []),
      ...(snapshot.kind === 'enterprise' ? [members(snapshot)] : []),
      ...publications(snapshot, today),
      ...(local ? [local] : []),
    ],
  }
}
