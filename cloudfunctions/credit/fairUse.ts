import { auditName, type CallContext, refuse } from '../platform'

/** Pages a person reads; whoever turns further either needs better words or is copying the register. */
const SHALLOW_PAGES = 5

/**
 * Bounds the copying of the register, which facts §7.6 forbids, without a bound that a person would meet: by person over a
 * day, by address over a day however many people call from it, and by deep pages. The router has limited the pace already.
 *
 * @throws Refusal `limit` with the seconds to wait
 */
export function refuseHarvest({ platform, officer, person, address }: CallContext, page: number): void {
  const caller = officer ? auditName(officer) : (person ?? address)
  const wait = Math.max(
    platform.allow('lookUpDay', caller),
    platform.allow('lookUpAddress', address),
    page >= SHALLOW_PAGES ? platform.allow('deepPage', caller) : 0,
  )
  if (wait > 0) refuse('limit', `查询次数太多，请${inWords(wait)}后再试`, { retryAfter: wait })
}

function inWords(seconds: number): string {
  return seconds < 120 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分钟`
}
