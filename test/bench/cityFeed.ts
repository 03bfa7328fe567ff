import type { MerchantSnapshot } from '../../domain/credit'
import type { RegulatorGateway } from '../../regulator/gateway'
import { feedOf } from '../cloudfunctions/credit/feedOf'

/**
 * A gateway whose directory feed is made while it is read, so that a million merchants need no more memory than a page.
 *
 * @param generate the same merchants in the same order, every time
 */
export function cityFeed(merchants: number, generate: () => Iterator<MerchantSnapshot>): RegulatorGateway {
  let city = generate()
  let position = 0
  return {
    ...feedOf([]),
    directory: async (after, limit = 500) => {
      if (after < position) {
        city = generate()
        position = 0
      }
      for (; position < after; position += 1) city.next()
      const changes = []
      while (changes.length < limit && position < merchants) {
        const merchant = city.next().value as MerchantSnapshot
        position += 1
        changes.push({ position, uscc: merchant.uscc, merchant })
      }
      return { changes, next: position, more: position < merchants, remaining: merchants - position }
    },
  }
}
