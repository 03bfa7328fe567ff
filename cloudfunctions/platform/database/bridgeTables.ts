import type { Generated } from 'kysely'
import type { Json, Timestamp } from './columns'

interface OutboxTable {
  id: Generated<number>
  key: string
  topic: string
  case_number: string
  event_id: string
  status: 'pending' | 'delivered' | 'needs-attention'
  attempts: number
  first_at: Timestamp
  due_at: Timestamp
  last_error: string | null
  traceparent: string | null
  delivered_at: Timestamp | null
}

interface RegulatorInboxTable {
  event_id: string
  case_number: string
  case_sequence: number
  status: 'applied' | 'parked'
  via: 'push' | 'pull'
  event: Json<unknown>
  received_at: Timestamp
}

/** What came from the regulator and could not be used. */
interface DeadLetterTable {
  id: Generated<number>
  feed: 'events' | 'directory'
  key: string
  position: number | null
  case_number: string | null
  reason: string
  /** sealed JSON */
  content: string
  status: Generated<'open' | 'applied' | 'set-aside'>
  attempts: Generated<number>
  first_at: Timestamp
  due_at: Timestamp
  decided_by: string | null
  decided_at: Timestamp | null
  note: string | null
}

/** One message over the bridge, without its body. */
interface BridgeMessageTable {
  id: Generated<number>
  at: Timestamp
  direction: 'out' | 'in'
  method: string
  path: string
  keyid: string
  content_digest: string
  signature_input: string
  signature: string
  status: number | null
  answer_digest: string | null
  trace: string | null
}

interface PushNonceTable {
  keyid: string
  nonce: string
  at: Timestamp
}

interface FeedCursorTable {
  feed: string
  position: number
  updated_at: Timestamp
}

/** What goes to the regulator and comes from it. */
export interface BridgeTables {
  outbox: OutboxTable
  regulator_inbox: RegulatorInboxTable
  dead_letter: DeadLetterTable
  bridge_message: BridgeMessageTable
  push_nonce: PushNonceTable
  feed_cursor: FeedCursorTable
}
