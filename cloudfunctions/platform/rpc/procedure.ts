import type { InferOutput } from 'valibot'
import type { PlainDate } from '../../../domain/kernel/calendar'
import type { Frozen, OutputOf, ProcedureContract } from '../contract'
import type { Queryable } from '../database'
import type { LimitName } from '../limits'
import type { ActingOfficer } from '../officer'
import type { Platform } from '../platform'

/** What a running procedure knows. `query` is a transaction in procedures that write. */
export interface CallContext {
  readonly platform: Platform
  readonly query: Queryable
  /** our id of the signed-in person; absent where the procedure is open to anyone */
  readonly person?: string
  /** in procedures of officers only: an officer's call never carries a person */
  readonly officer?: ActingOfficer
  /** the session token of that call, for signing out */
  readonly officerSession?: string
  readonly now: Date
  /** Beijing day of `now` */
  readonly today: PlainDate
  readonly traceparent: string
  /** where the call came from: for limits only, never stored */
  readonly address: string
}

/** A context in which somebody is signed in. */
export type PersonContext = CallContext & { readonly person: string }

/** A context in which an officer acts. */
export type OfficerContext = CallContext & { readonly officer: ActingOfficer; readonly officerSession: string }

/** One procedure on the server: its contract, its limit, and what it does. Who may call it is in the access matrix. */
export interface Procedure {
  readonly contract: ProcedureContract
  readonly limit: LimitName
  /**
   * A call after which nothing may say who made it: the router forgets the person before anything runs, and what is kept
   * for a repeat is sealed under the caller's own idempotency key.
   */
  readonly unlinked?: (input: unknown) => boolean
  /** The reply holds a secret that is said once: what is kept for a repeat is sealed. */
  readonly secretReply?: boolean
  run(context: CallContext, input: unknown): Promise<unknown>
}

export type Procedures = Readonly<Record<string, Procedure>>

/** Ties input and output of `run` to the contract at compile time. */
export function procedure<P extends ProcedureContract>(
  contract: P,
  limit: LimitName,
  run: (context: CallContext, input: InferOutput<P['input']>) => Promise<Frozen<OutputOf<P>>>,
  options: { unlinked?: (input: InferOutput<P['input']>) => boolean; secretReply?: true } = {},
): Procedure {
  const { unlinked, secretReply } = options
  return {
    contract,
    limit,
    run: run as Procedure['run'],
    ...(unlinked ? { unlinked: unlinked as Procedure['unlinked'] } : {}),
    ...(secretReply ? { secretReply } : {}),
  }
}
