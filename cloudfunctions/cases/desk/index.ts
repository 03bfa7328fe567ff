import type { Procedures } from '../../platform'
import { deskFigures } from './figures'
import { deskNudge } from './nudge'
import { deskQueue } from './queue'
import { deskGet, deskMarkRead, deskUnmask } from './read'
import { deskSignUps } from './signUps'
import { deskEndTask, deskTakeTask, deskTask } from './taskDesk'
import { deskUnfiled } from './unfiled'
import { deskAct, deskAssign, deskNote } from './write'

export { tendDesk } from './tend'

export const deskProcedures: Procedures = {
  'cases.deskQueue': deskQueue,
  'cases.deskGet': deskGet,
  'cases.deskMarkRead': deskMarkRead,
  'cases.deskUnmask': deskUnmask,
  'cases.deskAct': deskAct,
  'cases.deskNote': deskNote,
  'cases.deskAssign': deskAssign,
  'cases.deskFigures': deskFigures,
  'cases.deskSignUps': deskSignUps,
  'cases.deskTask': deskTask,
  'cases.deskTakeTask': deskTakeTask,
  'cases.deskEndTask': deskEndTask,
  'cases.deskUnfiled': deskUnfiled,
  'cases.deskNudge': deskNudge,
}
