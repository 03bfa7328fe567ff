import type { RpcReply } from '../../cloudfunctions/platform/contract'
import { platformMessages } from '../messages'
import { forgetOfficerSession, officerSessionHere } from './officerSession'
import { call, type ProcedureInput, type ProcedureName, type ProcedureOutput, type WritingName } from './rpc'
import { listed } from './session'

/** Procedures at the officers' desk. */
export type OfficerProcedure = Exclude<
  Extract<
    ProcedureName,
    | `officers.${string}`
    | `cases.desk${string}`
    | 'cases.askOpening'
    | 'cases.agreeOpening'
    | 'cases.openings'
    | 'cases.openedIdentity'
    | 'files.deskLink'
    | 'announcements.write'
    | 'announcements.proposals'
    | 'announcements.decide'
    | 'operations.status'
    | 'operations.retry'
    | 'operations.setAside'
    | 'knowledge.write'
    | 'knowledge.proposals'
    | 'knowledge.decide'
  >,
  'officers.signIn'
>

type Options<P extends OfficerProcedure> = P extends WritingName ? [idempotencyKey: string] : []

/** A made-up officer with the code of this moment, offered by the local server only. */
export interface LocalOfficer {
  readonly staffNumber: string
  readonly name: string
  readonly about: string
  readonly code: string
}

/**
 * Calls a procedure of the desk with the officer's session. A session the server no longer knows is forgotten: the answer
 * `not-signed-in` then means 工号和动态码 again.
 *
 * @param rest for a writing procedure: its idempotency key
 */
export async function callAsOfficer<P extends OfficerProcedure>(
  procedure: P,
  input: ProcedureInput<P>,
  ...rest: Options<P>
): Promise<RpcReply<ProcedureOutput<P>>> {
  const officerSession = officerSessionHere(new Date())
  if (!officerSession) return { ok: false, error: { code: 'not-signed-in', message: platformMessages.officerSignIn } }
  const idempotencyKey = rest[0]
  const reply = await (call as AnyCall)(procedure, input, {
    officerSession,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  })
  if (!reply.ok && reply.error.code === 'not-signed-in') forgetOfficerSession()
  return reply as RpcReply<ProcedureOutput<P>>
}

/** The demo officers with their present codes; an empty list when the local server is away. */
export function localOfficers(): Promise<LocalOfficer[]> {
  if (process.env.TARO_ENV !== 'h5' || !LOCAL_SIGN_IN) return Promise.resolve([])
  return listed<LocalOfficer>('/local/officers')
}

/** The call for a procedure whose kind the types above have settled. */
type AnyCall = (procedure: ProcedureName, input: unknown, options: object) => Promise<RpcReply>
