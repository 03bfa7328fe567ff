import type { Procedures } from '../platform'
import { act } from './act'
import { archive } from './archive'
import { actFollowing, follow } from './follow'
import { get, list } from './read'
import { receipt, receiptKeys } from './receipt'
import { similar } from './similar'
import { submit } from './submit'

export { deliver } from './deliver'
export { pullEvents } from './pullEvents'
export { receiveEvents } from './receive'

export const casesProcedures: Procedures = {
  'cases.submit': submit,
  'cases.act': act,
  'cases.list': list,
  'cases.get': get,
  'cases.similar': similar,
  'cases.follow': follow,
  'cases.actFollowing': actFollowing,
  'cases.receipt': receipt,
  'cases.receiptKeys': receiptKeys,
  'cases.archive': archive,
}
