import type { Procedures } from '../platform'
import { merchant } from './merchant'
import { search } from './search'

export { hideExpired } from './hideExpired'
export { decode as decodeShopFile } from './shopFile/decode'
export { type ImportedShops, importShops } from './shopFile/importShops'
export { type SyncOptions, syncDirectory } from './syncDirectory'

export const creditProcedures: Procedures = { 'credit.search': search, 'credit.merchant': merchant }
