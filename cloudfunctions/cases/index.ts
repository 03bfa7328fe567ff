import type { Procedures } from '../platform'
import { act, agree } from './act'
import { archive } from './archive'
import { carryFiles } from './carryFiles'
import { conversation, markRead } from './conversation'
import { deskProcedures } from './desk'
import { erase } from './erase'
import { exportFiling } from './exportFiling'
import { actFollowing, follow } from './follow'
import { deskTakeOver, handOver } from './handOver'
import { copy, held } from './held'
import { jointProcedures } from './joint'
import { carry } from './links'
import { mandateProcedures } from './mandates'
import { begin, merchants } from './merchants'
import { openingProcedures } from './opening'
import { prepare } from './prepare'
import { print, printFollowing } from './print'
import { get, list } from './read'
import { readiness } from './readiness'
import { receipt, receiptKeys } from './receipt'
import { similar } from './similar'
import { submit } from './submit'

export { forgetOldMarks, renewMarks } from './contactMarks'
export { deliver } from './deliver'
export { tendDesk } from './desk'
export { actOnTime } from './dueActs'
export { endPlaces } from './endPlaces'
export { forgetDue } from './erase'
export { forgetJoint } from './joint'
export { type PeriodCount, periodCounts } from './periodCounts'
export { pullEvents } from './pullEvents'
export { layUnreadableAside, receiveEvents } from './receive'
export { remind } from './remind'

export const casesProcedures: Procedures = {
  ...deskProcedures,
  'cases.conversation': conversation,
  'cases.markRead': markRead,
  'cases.submit': submit,
  'cases.act': act,
  'cases.agree': agree,
  'cases.list': list,
  'cases.get': get,
  ...mandateProcedures,
  ...jointProcedures,
  ...openingProcedures,
  'cases.readiness': readiness,
  'cases.prepare': prepare,
  'cases.begin': begin,
  'cases.merchants': merchants,
  'cases.similar': similar,
  'cases.carry': carry,
  'cases.carryFiles': carryFiles,
  'cases.handOver': handOver,
  'cases.deskTakeOver': deskTakeOver,
  'cases.follow': follow,
  'cases.actFollowing': actFollowing,
  'cases.printFollowing': printFollowing,
  'cases.receipt': receipt,
  'cases.receiptKeys': receiptKeys,
  'cases.print': print,
  'cases.export': exportFiling,
  'cases.archive': archive,
  'cases.held': held,
  'cases.copy': copy,
  'cases.erase': erase,
}
