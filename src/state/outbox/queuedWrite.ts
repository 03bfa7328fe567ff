import type { ProcedureInput } from '@/platform'
import type { Instant } from '../../../domain/kernel/calendar'

/** Where a write that could not be sent stands. */
export type QueueState =
  /** goes out by itself when the network is back */
  | 'waiting'
  /** somebody signed in or out since: it goes out only when the person here says so */
  | 'held'
  /** the server has taken it */
  | 'sent'
  /** the server will not take it; what was written is kept */
  | 'refused'

interface Queued {
  /** Its idempotency key: however often it is sent, it is one write. */
  readonly id: string
  readonly service: string
  readonly title: string
  readonly queuedAt: Instant
  readonly state: QueueState
  /** What the server said when it refused. */
  readonly message?: string
}

/** A filing that waits for the network; its draft stays as it is until it has been taken. */
export interface QueuedFiling extends Queued {
  readonly kind: 'filing'
  readonly draft: string
  readonly input: ProcedureInput<'cases.submit'>
  /** Known once it was sent. */
  readonly caseNumber?: string
}

/** An act in an own case that waits for the network. */
export interface QueuedAct extends Queued {
  readonly kind: 'act'
  readonly input: ProcedureInput<'cases.act'>
  readonly caseNumber: string
}

export type QueuedWrite = QueuedFiling | QueuedAct
