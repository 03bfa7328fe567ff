import type { Procedures } from '../platform'
import { act } from './act'
import { get, list } from './read'
import { submit } from './submit'

export { deliver } from './deliver'
export { pullEvents } from './pullEvents'
export { receiveEvents } from './receive'

export const casesProcedures: Procedures = {
  'cases.submit': submit,
  'cases.act': act,
  'cases.list': list,
  'cases.get': get,
}
