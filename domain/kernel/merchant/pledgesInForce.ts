import type { PlainDate } from '../calendar'
import type { MerchantSnapshot } from './merchantSnapshot'
import type { PledgeOnRecord } from './trademark'

const states: ReadonlySet<PledgeOnRecord['state']> = new Set(['registered', 'changed', 'extended'])

/** Pledges of a kind that hold on a day: registered, not ended, and not past the term that is registered. */
export function pledgesInForce(
  merchant: Pick<MerchantSnapshot, 'pledges'> | undefined,
  wanted: PledgeOnRecord['kind'],
  day: PlainDate,
): readonly PledgeOnRecord[] {
  return (merchant?.pledges ?? []).filter(
    ({ kind, state, registeredOn, until }) =>
      kind === wanted && states.has(state) && registeredOn <= day && (until === undefined || until >= day),
  )
}
