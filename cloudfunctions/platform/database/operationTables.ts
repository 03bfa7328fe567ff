import type { Generated } from 'kysely'
import type { Json, Timestamp } from './columns'

interface IdempotencyTable {
  owner: string
  key: string
  body_hash: string
  reply: Json<unknown> | null
  created_at: Timestamp
}

interface AuditTable {
  id: Generated<number>
  at: Timestamp
  person: string | null
  procedure: string
  object: string | null
  outcome: 'done' | 'refused'
  reason: string | null
  trace: string
}

interface LogRecordTable {
  log: 'audit' | 'bridge'
  position: number
  row_id: number
  previous_hash: string
  hash: string
}

interface LogSealTable {
  log: 'audit' | 'bridge'
  position: number
  seal: string
}

interface ServiceLevelTable {
  /** Beijing day */
  day: string
  level: string
  division: string
  kept: number
  total: number
}

/** How a part of the scheduler's beat went last. */
interface BeatPartTable {
  part: string
  ran_at: Timestamp
  failed_since: Timestamp | null
  reason: string | null
}

/** Calls of a day that took about as long. */
interface CallTimeTable {
  /** Beijing day */
  day: string
  procedure: string
  at_most_ms: number
  calls: number
}

/** What the machinery keeps of its own work. */
export interface OperationTables {
  idempotency: IdempotencyTable
  audit: AuditTable
  log_record: LogRecordTable
  log_seal: LogSealTable
  service_level: ServiceLevelTable
  beat_part: BeatPartTable
  call_time: CallTimeTable
}
