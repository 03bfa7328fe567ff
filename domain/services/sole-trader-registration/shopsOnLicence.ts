import { canonicalShopAddress } from '../../kernel/identifiers'
import type { MerchantSnapshot } from '../../kernel/merchant'
import type { Shop } from '../../registration'

/** The shops a licence was given for, as the register publishes them. @param caseNumber makes their ids unique */
export function shopsOnLicence(caseNumber: string, shops: readonly Shop[] = []): MerchantSnapshot['shops'] {
  return shops.map(({ platform = '', url = '' }, index) => {
    const address = canonicalShopAddress(url)
    return {
      id: `${caseNumber}-${index + 1}`,
      platform,
      name: address.ok ? address.display.slice(0, 80) : platform,
      ...(url ? { url } : {}),
    }
  })
}
