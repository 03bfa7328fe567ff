import type { MerchantSnapshot } from '../../../domain/credit'
import type { DirectoryPage } from '../../../regulator/contract'
import type { RegulatorGateway } from '../../../regulator/gateway'
import { generateCity, readTradeNames } from '../../../regulator/sandbox/city'

export type Change = DirectoryPage['changes'][number]

/** A gateway whose directory feed is a list of changes in order of position. */
export function feedOf(changes: readonly Change[]): RegulatorGateway {
  const nothingElse = () => Promise.reject(new Error('only the directory is here'))
  return {
    submitCase: nothingElse,
    putEvidence: nothingElse,
    sendAct: nothingElse,
    events: nothingElse,
    reserveName: nothingElse,
    nameReservation: nothingElse,
    releaseName: nothingElse,
    directory: async (after, limit = 500) => {
      const later = changes.filter(({ position }) => position > after)
      const page = later.slice(0, limit)
      const remaining = later.length - page.length
      return { changes: page, next: page.at(-1)?.position ?? after, more: remaining > 0, remaining }
    },
  }
}

/** The sandbox's city, the same in every run. */
export function syntheticCity(merchants: number): MerchantSnapshot[] {
  const options = { seed: 20_261_122, merchants, today: '2026-11-20' as never, tradeNames: readTradeNames() }
  return [...generateCity(options)]
}

export function arrivals(merchants: readonly MerchantSnapshot[]): Change[] {
  return merchants.map((merchant, index) => ({ position: index + 1, uscc: merchant.uscc, merchant }))
}
