import type { PlainDate } from '../../domain/kernel/calendar'
import type { Known, PublicService } from '../../domain/kernel/service'
import { services } from '../../domain/services/registry'
import type { CallContext } from '../platform'
import { knownOf } from './known'

type MerchantService = PublicService & Required<Pick<PublicService, 'forMerchant'>>

/** The services somebody who stands for a merchant can file; a claim is how one comes to stand for it. */
const filedByMerchants = services.filter(
  (service): service is MerchantService => service.forMerchant !== undefined && !service.forMerchant.claim,
)

/** What can be filed for a merchant, each with its subjects and the filing in force about them. */
export async function offeredFor(context: Pick<CallContext, 'query' | 'platform' | 'today'>, uscc: string) {
  const offered = []
  for (const service of filedByMerchants) {
    const known = await knownOf(context.query, context.platform, service, uscc)
    if (!known.merchant || !service.forMerchant.suits(known.merchant)) continue
    const subjects = subjectsOf(service, known, context.today)
    // a service about subjects with none of them has nothing to offer: no mark to be taken off
    if (service.forMerchant.subjects && subjects.length === 0) continue
    const { id, title, summary } = service
    offered.push({ service: id, title, summary, subjects })
  }
  return offered
}

/** What there is to file about now. */
export function subjectsOf({ forMerchant }: PublicService, known: Known, today: PlainDate) {
  const subjects = forMerchant?.subjects?.(known, today) ?? []
  return subjects.map((subject) => {
    const filing = known.earlier?.find((candidate) => candidate.subject === subject.id)
    return { ...subject, ...(filing ? { caseNumber: filing.caseNumber } : {}) }
  })
}
