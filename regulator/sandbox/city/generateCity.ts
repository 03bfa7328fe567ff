import type { MerchantSnapshot } from '../../../domain/credit'
import type { PlainDate } from '../../../domain/kernel/calendar'
import { merchant } from './merchant'
import { showcase } from './showcase'

export interface CityOptions {
  seed: number
  /** how many merchants, showcase merchants included */
  merchants: number
  /** the day of the register: no fact is later */
  today: PlainDate
  tradeNames: readonly string[]
}

/**
 * The register of a city that does not exist, in the shape of 福州: invented merchants with valid credit codes, one at a
 * time, so that a million need no more memory than one. The same options give the same bytes; a merchant does not depend
 * on how many there are. The first six are made by hand (`showcase`).
 */
export function* generateCity({ seed, merchants, today, tradeNames }: CityOptions): Generator<MerchantSnapshot> {
  const first = showcase(today).slice(0, merchants)
  yield* first
  for (let index = first.length; index < merchants; index += 1) yield merchant(seed, index, today, tradeNames)
}
