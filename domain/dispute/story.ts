import type { Answers } from '../kernel/form'
import type { Story } from '../kernel/service'
import { counterpartOf, prefillOf } from './party'

/** Keys of the fields of this room: the same wherever they are asked. */
const SHARED = [
  ...['channel', 'platform', 'shopName', 'shopUrl'],
  ...['orderNumber', 'goods', 'quantity', 'purchasedOn', 'amount'],
  ...['problem', 'requests', 'claimAmount', 'requestDetail'],
]

/** Merchant, place, purchase and request of a filing, to begin another one with. @param prefix of its party fields */
export function tellParty(prefix: string, answers: Answers): Pick<Story, 'about' | 'shared'> {
  const about = counterpartOf(prefix, answers)
  const shared = Object.fromEntries(SHARED.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])))
  return { ...(about ? { about } : {}), shared }
}

/** Answers that begin a filing with what {@link tellParty} told; what its form does not ask is left out by the engine. */
export function beginParty(prefix: string, { about, shared }: Story): Answers {
  return { ...(about ? prefillOf(prefix, about) : {}), ...shared }
}
