import Taro from '@tarojs/taro'
import type { RpcReply } from '../../cloudfunctions/platform/contract'
import { platformMessages } from '../messages'
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

interface Kept {
  readonly session: string
  readonly expiresAt: string
}

const key = 'officer-session'

/**
 * Keeps what `officers.signIn` answered with. In a browser it ends with the tab, because an office computer is used by
 * several people; in WeChat the storage is the person's own.
 */
export function keepOfficerSession(kept: Kept): void {
  try {
    if (process.env.TARO_ENV === 'h5') sessionStorage.setItem(key, JSON.stringify(kept))
    else Taro.setStorageSync(key, kept)
  } catch {
    // Without storage the officer signs in again at the next page.
  }
}

export function forgetOfficerSession(): void {
  try {
    if (process.env.TARO_ENV === 'h5') sessionStorage.removeItem(key)
    else Taro.removeStorageSync(key)
  } catch {
    // What cannot be removed cannot be read either.
  }
}

/** Whether an officer has signed in here; the server decides whether the session still holds. */
export function hasOfficerSession(now: Date = new Date()): boolean {
  return readSession(now) !== undefined
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
  const officerSession = readSession(new Date())
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

function readSession(now: Date): string | undefined {
  try {
    const kept: unknown =
      process.env.TARO_ENV === 'h5' ? JSON.parse(sessionStorage.getItem(key) ?? 'null') : Taro.getStorageSync(key)
    const { session, expiresAt } = (kept || {}) as Partial<Kept>
    return session && expiresAt && expiresAt > now.toISOString() ? session : undefined
  } catch {
    return undefined
  }
}
