import { accountProcedures } from '../account'
import { announcementsProcedures } from '../announcements'
import { casesProcedures } from '../cases'
import { creditProcedures } from '../credit'
import { filesProcedures } from '../files'
import { knowledgeProcedures } from '../knowledge'
import { namesProcedures } from '../names'
import { officersProcedures } from '../officers'
import { operationsProcedures } from '../operations'
import { callerFromEnvironment, currentPlatform, router } from '../platform'

const route = router({
  ...accountProcedures,
  ...announcementsProcedures,
  ...casesProcedures,
  ...creditProcedures,
  ...filesProcedures,
  ...knowledgeProcedures,
  ...namesProcedures,
  ...officersProcedures,
  ...operationsProcedures,
})

/** The clients' function: one router for all procedures. Event: {@link RpcRequest}; answer: {@link RpcReply}. */
export async function main(event: unknown) {
  // read before the first await: the platform's context keys are shared by the whole process
  const caller = callerFromEnvironment()
  return route(await currentPlatform(), caller, event)
}
