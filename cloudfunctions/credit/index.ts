import type { Procedures } from '../platform'
import { merchant } from './merchant'
import { search } from './search'

export { type SyncOptions, syncDirectory } from './syncDirectory'

export const creditProcedures: Procedures = { 'credit.search': search, 'credit.merchant': merchant }
