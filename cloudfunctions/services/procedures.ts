import { announcementsProcedures } from '../announcements'
import { casesProcedures } from '../cases'
import { heavyCreditProcedures } from '../credit'
import { filesProcedures } from '../files'
import { knowledgeProcedures } from '../knowledge'
import { namesProcedures } from '../names'
import { officersProcedures } from '../officers'
import { operationsProcedures } from '../operations'
import type { Procedures } from '../platform'

/** Everything that needs the services' rules, the files, the regulator or the desk. */
export const servicesProcedures: Procedures = {
  ...announcementsProcedures,
  ...casesProcedures,
  ...filesProcedures,
  ...knowledgeProcedures,
  ...namesProcedures,
  ...heavyCreditProcedures,
  ...officersProcedures,
  ...operationsProcedures,
}
