import Taro from '@tarojs/taro'
import type { accountContract } from '../../cloudfunctions/account/contract'
import type { announcementsContract } from '../../cloudfunctions/announcements/contract'
import type { casesContract } from '../../cloudfunctions/cases/contract'
import type { creditContract } from '../../cloudfunctions/credit/contract'
import type { filesContract } from '../../cloudfunctions/files/contract'
import type { knowledgeContract } from '../../cloudfunctions/knowledge/contract'
import type { namesContract } from '../../cloudfunctions/names/contract'
import type { officersContract } from '../../cloudfunctions/officers/contract'
import type { operationsContract } from '../../cloudfunctions/operations/contract'
import {
  deployableOf,
  type InputOf,
  type OutputOf,
  type RpcReply,
  type RpcRequest,
} from '../../cloudfunctions/platform/contract'
import { platformMessages } from '../messages'
import { officerSessionHere } from './officerSession'
import { randomHex } from './randomHex'

type Procedures = typeof accountContract &
  typeof announcementsContract &
  typeof casesContract &
  typeof creditContract &
  typeof filesContract &
  typeof knowledgeContract &
  typeof namesContract &
  typeof officersContract &
  typeof operationsContract

export type ProcedureName = keyof Procedures
/** The procedures that need an idempotency key. */
export type WritingName = { [P in ProcedureName]: Procedures[P]['writes'] extends true ? P : never }[ProcedureName]
export type ProcedureInput<P extends ProcedureName> = InputOf<Procedures[P]>
export type ProcedureOutput<P extends ProcedureName> = OutputOf<Procedures[P]>

/** A write names itself, so that a repeat after a lost answer is the same write and not a second one. */
export interface WriteOptions {
  readonly idempotencyKey: string
}

/** For procedures of officers: the session `officers.signIn` answered with. */
export interface OfficerOptions {
  readonly officerSession?: string
}

type Options<P extends ProcedureName> = Procedures[P]['writes'] extends true
  ? [options: WriteOptions & OfficerOptions]
  : [options?: OfficerOptions]

/** Open to anyone; an officer who is signed in here says so, because what officers look up is put on record. */
const noted: readonly ProcedureName[] = ['credit.search', 'credit.merchant']

/** Longest wait for an answer, in milliseconds. The server never waits for the regulator, so this is ample. */
const timeout = 15_000

/**
 * Calls a procedure of our cloud functions: `wx.cloud.callFunction` in WeChat, `POST /functions/…` of the page's own
 * origin on H5; the procedure says which function. Never throws: a broken network answers with the code `unavailable`.
 *
 * @param rest for a writing procedure: its idempotency key; repeat a failed write with the same key. For an officer's: the session
 */
export async function call<P extends ProcedureName>(
  procedure: P,
  input: ProcedureInput<P>,
  ...rest: Options<P>
): Promise<RpcReply<ProcedureOutput<P>>> {
  const request: RpcRequest = {
    procedure,
    input,
    ...(noted.includes(procedure) ? asOfficer() : {}),
    ...rest[0],
    traceparent: `00-${randomHex(32)}-${randomHex(16)}-01`,
  }
  try {
    const reply = process.env.TARO_ENV === 'h5' ? await overHttp(request) : await overCloud(request)
    if (isReply(reply)) return reply as RpcReply<ProcedureOutput<P>>
    return { ok: false, error: { code: 'internal', message: platformMessages.strangeAnswer } }
  } catch {
    return { ok: false, error: { code: 'unavailable', message: platformMessages.unreachable } }
  }
}

function asOfficer(): OfficerOptions {
  const officerSession = officerSessionHere(new Date())
  return officerSession === undefined ? {} : { officerSession }
}

/** A fresh key for one write; keep it beside what is being written until an answer has come. */
export function newIdempotencyKey(): string {
  return randomHex(32)
}

async function overHttp(request: RpcRequest): Promise<unknown> {
  const { data } = await Taro.request({
    url: `/functions/${deployableOf(request.procedure)}`,
    method: 'POST',
    data: request,
    header: { 'content-type': 'application/json' },
    timeout,
  })
  return data
}

let cloudReady = false

async function overCloud(request: RpcRequest): Promise<unknown> {
  if (!cloudReady) {
    // Without an environment id WeChat takes the one bound to the mini-program.
    Taro.cloud.init?.({ traceUser: false })
    cloudReady = true
  }
  const { result } = await Taro.cloud.callFunction({ name: deployableOf(request.procedure), data: { ...request } })
  return result
}

/** A proxy or a captive portal may answer with a page of its own. */
function isReply(reply: unknown): reply is RpcReply {
  return typeof reply === 'object' && reply !== null && typeof (reply as { ok?: unknown }).ok === 'boolean'
}
