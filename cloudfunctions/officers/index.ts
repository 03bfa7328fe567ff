import type { Procedures } from '../platform'
import { colleagues, endAbsence, leave, setAbsence } from './colleagues'
import { me, signOut } from './me'
import { notices, readNotices } from './notices'
import { signIn } from './signIn'

export { forgetPlaces } from './attempts'
export { type Enrolment, enrolOfficer, type NewOfficer } from './enrol'
export { totpCode, totpStep } from './totp'

export const officersProcedures: Procedures = {
  'officers.signIn': signIn,
  'officers.signOut': signOut,
  'officers.me': me,
  'officers.colleagues': colleagues,
  'officers.setAbsence': setAbsence,
  'officers.endAbsence': endAbsence,
  'officers.leave': leave,
  'officers.notices': notices,
  'officers.readNotices': readNotices,
}
