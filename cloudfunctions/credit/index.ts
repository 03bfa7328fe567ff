import type { Procedures } from '../platform'
import { checkDisplay } from './checkDisplay'
import { displayCard } from './displayCard'
import { displayPaper } from './displayPaper'
import { follow, following } from './following/follow'
import { merchant } from './merchant'
import { nearNames } from './nearNames'
import { search } from './search'

export { tellFollowers } from './following/tellFollowers'
export { hideExpired } from './hideExpired'
export { type ImportedShops, importShops } from './shopFile/importShops'
export { shopFileRows } from './shopFile/shopFileRows'
export { type SyncOptions, syncDirectory } from './syncDirectory'

export const creditProcedures: Procedures = {
  'credit.search': search,
  'credit.merchant': merchant,
  'credit.follow': follow,
  'credit.following': following,
  'credit.checkDisplay': checkDisplay,
  'credit.displayCard': displayCard,
}

/** Apart from the others: they carry the law of names and the printer. */
export const heavyCreditProcedures: Procedures = {
  'credit.nearNames': nearNames,
  'credit.displayPaper': displayPaper,
}
