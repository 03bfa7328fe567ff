import { callerFromEnvironment, readersPlatform, router } from '../platform'
import { readersProcedures } from './procedures'

export { readersProcedures } from './procedures'

const route = router(readersProcedures)

/** The light one of the clients' functions. Event: {@link RpcRequest}; answer: {@link RpcReply}. */
export async function main(event: unknown) {
  // read before the first await: the platform's context keys are shared by the whole process
  const caller = callerFromEnvironment()
  return route(await readersPlatform(), caller, event)
}
