import type { Procedures } from '../platform'
import { merchant } from './merchant'
import { nearNames } from './nearNames'
import { search } from './search'

export { hideExpired } from './hideExpired'
export { type ImportedShops, importShops } from './shopFile/importShops'
export { shopFileRows } from './shopFile/shopFileRows'
export { type SyncOptions, syncDirectory } from './syncDirectory'

export const creditProcedures: Procedures = {
  'credit.search': search,
  'credit.nearNames': nearNames,
  'credit.merchant': merchant,
}
