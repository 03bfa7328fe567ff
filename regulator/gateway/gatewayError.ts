/**
 * Why a call to the regulator's backend failed. `temporary` means the same call may succeed later (the outbox tries again);
 * `permanent` means it never will without a change, so a person has to look.
 */
export class GatewayError extends Error {
  readonly kind: 'temporary' | 'permanent'
  /** The regulator's problem code, or ours: `network`, `timeout`, `circuit-open`, `bad-answer`. */
  readonly code: string
  /** HTTP status, when there was an answer. */
  readonly status?: number
  /** Seconds to wait, when the backend named them. */
  readonly retryAfter?: number

  constructor(facts: {
    kind: 'temporary' | 'permanent'
    code: string
    message: string
    status?: number
    retryAfter?: number
    cause?: unknown
  }) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.name = 'GatewayError'
    this.kind = facts.kind
    this.code = facts.code
    if (facts.status !== undefined) this.status = facts.status
    if (facts.retryAfter !== undefined) this.retryAfter = facts.retryAfter
  }
}
