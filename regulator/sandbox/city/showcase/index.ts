import type { MerchantSnapshot } from '../../../../domain/credit'
import type { PlainDate } from '../../../../domain/kernel/calendar'
import { cancelled } from './cancelled'
import { everyRecord } from './everyRecord'
import { homeTrader } from './homeTrader'
import { seller } from './seller'
import { teaShop } from './teaShop'
import { technologyCompany } from './technologyCompany'

/**
 * Six merchants made by hand, so that every demonstration finds the same ones: a company in the software park, a tea shop,
 * a sole trader at home, one with every kind of record, a cancelled one, a seller on every platform. Their codes are
 * synthetic and belong to nobody known; their records are counted back from `today`, so that they stay in their tiers.
 */
export function showcase(today: PlainDate): MerchantSnapshot[] {
  return [
    technologyCompany(today),
    teaShop(today),
    homeTrader(today),
    everyRecord(today),
    cancelled(today),
    seller(today),
  ]
}
