import { call, newIdempotencyKey, type ProcedureInput, type ProcedureOutput, type WritingName } from '@/platform'
import type { RpcReply } from '../../../cloudfunctions/platform/contract'

export type JointView = ProcedureOutput<'cases.jointGet'>
export type JointSeat = JointView['seats'][number]
export type PartToFill = JointView['parts'][number]

type JointWrite = Extract<WritingName, `cases.joint${string}`>

/** Keys of writes whose answer was lost, by what they write: the next press with the same content is the same write. */
const keys = new Map<string, string>()

/** One step in a joint filing. */
export async function jointWrite<P extends JointWrite>(
  procedure: P,
  input: ProcedureInput<P>,
): Promise<RpcReply<ProcedureOutput<P>>> {
  const what = `${procedure}|${JSON.stringify(input)}`
  const idempotencyKey = keys.get(what) ?? newIdempotencyKey()
  keys.set(what, idempotencyKey)
  const reply = await (call as LooseCall)(procedure, input, { idempotencyKey })
  if (reply.ok || (reply.error.code !== 'unavailable' && reply.error.code !== 'internal')) keys.delete(what)
  return reply as RpcReply<ProcedureOutput<P>>
}

/** The generic call, for a procedure known only as one of a joint filing's. */
type LooseCall = (
  procedure: JointWrite,
  input: unknown,
  options: { idempotencyKey: string },
) => Promise<RpcReply<unknown>>
