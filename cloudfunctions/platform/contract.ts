import type { GenericSchema, InferInput, InferOutput } from 'valibot'

/** One procedure as both sides see it: schemas of input and output, and whether it writes. */
export interface ProcedureContract {
  readonly input: GenericSchema
  readonly output: GenericSchema
  /** Writes need an idempotency key. */
  readonly writes: boolean
}

export type Contract = Readonly<Record<string, ProcedureContract>>

export type InputOf<P extends ProcedureContract> = InferInput<P['input']>
export type OutputOf<P extends ProcedureContract> = InferOutput<P['output']>

/** The same shape with nothing to write to: what a procedure may answer with, since the domain's values are read-only. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/**
 * The error catalogue: code, when it is given, what the caller does. The client switches on `code`; people read `message`.
 */
export const errorCatalogue = {
  'bad-request': { when: 'the input does not fit the procedure’s schema', then: 'correct the named fields' },
  'too-large': { when: 'the request is larger or deeper than allowed', then: 'send less' },
  'unknown-procedure': { when: 'there is no procedure of that name', then: 'update the client' },
  'not-signed-in': { when: 'the procedure needs a person', then: 'sign in, then repeat with the same key' },
  'not-allowed': { when: 'this person may not do this to this object', then: 'nothing; the refusal is on record' },
  'not-found': { when: 'the object does not exist, or not for this person', then: 'check the number' },
  blocked: { when: 'the shared checks found something that blocks', then: 'show the findings beside their fields' },
  conflict: { when: 'the object has moved on, or the key was used for another input', then: 'reload and decide again' },
  limit: { when: 'too many requests', then: 'wait `retryAfter` seconds' },
  unavailable: { when: 'a part we depend on is down', then: 'repeat later with the same key' },
  internal: { when: 'our own fault', then: 'repeat once, then report the trace id' },
} as const

export type ErrorCode = keyof typeof errorCatalogue

export interface RpcRequest {
  readonly procedure: string
  readonly input: unknown
  readonly idempotencyKey?: string
  readonly traceparent?: string
  /** what `officers.signIn` answered: a credential, like a session cookie, and no statement about who is calling */
  readonly officerSession?: string
}

export interface RpcError {
  readonly code: ErrorCode
  /** A Chinese sentence: what happened, what is kept, what to do. */
  readonly message: string
  /** Messages by field path, for `bad-request` and `blocked`. */
  readonly fields?: Readonly<Record<string, string>>
  /** seconds */
  readonly retryAfter?: number
  readonly traceId?: string
}

export type RpcReply<T = unknown> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: RpcError }

/** The functions that answer clients, and what each carries (decision 040). */
export type Deployable = 'api' | 'services'

/** Rooms whose procedures the light function answers: who am I, and who are they. */
const readersRooms: readonly string[] = ['account', 'credit']
/** One compares by the law of names, one prints: the light function carries neither. */
const heavy: readonly string[] = ['credit.nearNames', 'credit.displayPaper']

/** The function that answers a procedure. Unknown ones go to `services`, which says that it does not know them. */
export function deployableOf(procedure: string): Deployable {
  const [room = ''] = procedure.split('.')
  return readersRooms.includes(room) && !heavy.includes(procedure) ? 'api' : 'services'
}
