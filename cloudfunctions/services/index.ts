import { callerFromEnvironment, currentPlatform, router } from '../platform'
import { servicesProcedures } from './procedures'

export { servicesProcedures } from './procedures'

const route = router(servicesProcedures)

/** The clients' function for filing and for the desk. Event: {@link RpcRequest}; answer: {@link RpcReply}. */
export async function main(event: unknown) {
  // read before the first await: the platform's context keys are shared by the whole process
  const caller = callerFromEnvironment()
  return route(await currentPlatform(), caller, event)
}
