import type { ErrorCode, RpcError } from '../contract'

/** An attempt on somebody else's object, to be put on record after the transaction has rolled back (ASVS 16.3.2). */
export interface Trespass {
  /** null where the caller is not known */
  readonly person: string | null
  readonly procedure: string
  readonly object: string
  /** `not-owner` unless told */
  readonly reason?: string
}

/** A coded refusal on its way out of a procedure. The router turns it into a reply; nothing else catches it. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Pick<RpcError, 'fields' | 'retryAfter'> = {},
    readonly trespass?: Trespass,
  ) {
    super(message)
  }
}

export function refuse(code: ErrorCode, message: string, details?: Pick<RpcError, 'fields' | 'retryAfter'>): never {
  throw new Refusal(code, message, details)
}
