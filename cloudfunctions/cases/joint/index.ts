import type { Procedures } from '../../platform'
import { jointBegin } from './begin'
import { jointFill } from './fill'
import { jointAccept, jointInvitation, jointInvite, jointTake } from './invite'
import { jointLeave, jointRelease } from './leave'
import { jointFile, jointGet, jointList } from './read'
import { jointSign } from './sign'
import { jointSubmit } from './submit'

export { forgetJoint } from './forget'

export const jointProcedures: Procedures = {
  'cases.jointBegin': jointBegin,
  'cases.jointList': jointList,
  'cases.jointGet': jointGet,
  'cases.jointInvite': jointInvite,
  'cases.jointInvitation': jointInvitation,
  'cases.jointAccept': jointAccept,
  'cases.jointTake': jointTake,
  'cases.jointFill': jointFill,
  'cases.jointSign': jointSign,
  'cases.jointLeave': jointLeave,
  'cases.jointRelease': jointRelease,
  'cases.jointSubmit': jointSubmit,
  'cases.jointFile': jointFile,
}
