import type { InferOutput } from 'valibot'
import { city } from '../../config/city'
import { publicAddress } from '../../domain/credit'
import type { Tables } from '../platform'
import type { creditContract } from './contract'

export type MerchantCard = InferOutput<(typeof creditContract)['credit.search']['output']>['items'][number]

/** The columns of a card. */
export type CardRow = Pick<
  Tables['merchant'],
  'uscc' | 'name' | 'kind' | 'status' | 'division' | 'address' | 'residential'
>

export interface ShopRow extends CardRow {
  readonly shop_platform: string
  readonly shop_name: string
}

export const cardColumns = ['uscc', 'name', 'kind', 'status', 'division', 'address', 'residential'] as const

/** One line of the list of results; a residence is shown to street level only (facts §7.6). */
export function merchantCard(row: CardRow, matched: 'name' | 'uscc'): MerchantCard {
  return { ...facts(row), matched }
}

/** A merchant found by one of its shops. */
export function shopCard(row: ShopRow): MerchantCard {
  return { ...facts(row), matched: 'shop', shop: { platform: row.shop_platform, name: row.shop_name } }
}

function facts({ uscc, name, kind, status, division, address, residential }: CardRow) {
  return {
    uscc,
    name,
    kind,
    status,
    division: divisionName(division),
    address: publicAddress({ address, residential }),
  }
}

/** 鼓楼区. A division the city does not know is another city's. */
export function divisionName(code: string): string {
  const known = [city, ...city.divisions, ...city.formerDivisions].find((division) => division.code === code)
  return known?.name ?? '其他地区'
}
