import type { ColumnType, Generated } from 'kysely'
import type { MerchantKind, MerchantSnapshot, MerchantStatus } from '../../../domain/credit'
import type { CaseEvent } from '../../../domain/kernel/case'

/** An instant column: read as Date, written as ISO text or Date. */
export type Timestamp = ColumnType<Date, string | Date, string | Date>
/** A JSON column: read as value, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>

export interface PersonTable {
  id: string
  /** the platform's identity, unique */
  openid: string
  /** sealed JSON of the contact details the person chose to keep */
  contact: string | null
  created_at: Timestamp
}

export interface CaseFileTable {
  number: string
  service: string
  form_version: string
  title: string
  /** the person who filed; null for an anonymous filing, which is reached by its query code */
  owner: string | null
  secret_hash: string | null
  merchant: string | null
  state: string
  /** number of events, and the hash of the newest */
  head_sequence: number
  head_hash: string
  /** newest act of the regulator that has been applied, by its own count */
  regulator_sequence: number
  regulator_reference: string | null
  received_at: Timestamp
  updated_at: Timestamp
  delivered_at: Timestamp | null
}

export interface CaseEventTable {
  case_number: string
  sequence: number
  id: string
  act: string
  by: CaseEvent['by']
  at: Timestamp
  /** personal values are sealed inside */
  data: Json<CaseEvent['data']>
  previous_hash: string
  hash: string
}

export interface OutboxTable {
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

export interface RegulatorInboxTable {
  event_id: string
  case_number: string
  case_sequence: number
  status: 'applied' | 'parked'
  via: 'push' | 'pull'
  event: Json<unknown>
  received_at: Timestamp
}

export interface PushNonceTable {
  keyid: string
  nonce: string
  at: Timestamp
}

export interface FeedCursorTable {
  feed: string
  position: number
  updated_at: Timestamp
}

export interface IdempotencyTable {
  owner: string
  key: string
  body_hash: string
  reply: Json<unknown> | null
  created_at: Timestamp
}

export interface AuditTable {
  id: Generated<number>
  at: Timestamp
  person: string | null
  procedure: string
  object: string | null
  outcome: 'done' | 'refused'
  reason: string | null
  trace: string
}

export interface UploadTable {
  file_id: string
  name: string
  declared_size: number
  state: 'begun' | 'complete' | 'filed'
  sha256: string | null
  size: number | null
  type: string | null
  case_number: string | null
  created_at: Timestamp
}

export interface NoticeTable {
  id: string
  person: string
  case_number: string | null
  title: string
  text: string
  at: Timestamp
  read_at: Timestamp | null
}

export interface MerchantTable {
  uscc: string
  name: string
  /** the name in the one spelling that is searched */
  folded: string
  kind: MerchantKind
  status: MerchantStatus
  /** GB/T 2260 county-level code */
  division: string
  address: string
  residential: boolean
  bigrams: number[]
  snapshot: Json<MerchantSnapshot>
}

export interface ShopTable {
  uscc: string
  id: string
  platform: string
  name: string
  folded: string
  /** canonical address; null for a shop without one */
  address_key: string | null
}

/** Every table of the functions' database, by name. */
export interface Tables {
  person: PersonTable
  case_file: CaseFileTable
  case_event: CaseEventTable
  outbox: OutboxTable
  regulator_inbox: RegulatorInboxTable
  push_nonce: PushNonceTable
  feed_cursor: FeedCursorTable
  idempotency: IdempotencyTable
  audit: AuditTable
  upload: UploadTable
  notice: NoticeTable
  merchant: MerchantTable
  shop: ShopTable
}
