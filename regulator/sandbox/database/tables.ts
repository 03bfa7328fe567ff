import type { ColumnType, Generated, Kysely } from 'kysely'
import type { MerchantSnapshot } from '../../../domain/credit'
import type { PlainDate } from '../../../domain/kernel/calendar'
import type { NameParts } from '../../../domain/registration'
import type { CaseSubmission } from '../../contract'

/** jsonb: read as a value, written as text. */
type Json<T> = ColumnType<T, string, string>
type Time = ColumnType<Date, Date | string, Date | string>

export interface FiledCaseTable {
  case_number: string
  /** SHA-256 of the canonical submission: tells a repeat from a different filing under the same number */
  digest: string
  service: string
  title: string
  received_at: Time
  accepted_at: Time
  reference: string
  submission: Json<CaseSubmission>
  /** events of the case so far, the filing included */
  arrivals: Generated<number>
  /** acts of the regulator so far */
  own_acts: Generated<number>
  /** Read from the events after each of them, for the queue: state, whether it is final, last day of the next running period. */
  state: string
  closed: boolean
  next_due: string | null
}

export interface ApplicantActTable {
  event_id: string
  case_number: string
  arrival: number
  digest: string
  act: string
  at: Time
  data: Json<Record<string, unknown>>
}

export interface OutgoingEventTable {
  position: Generated<number>
  event_id: string
  case_number: string
  arrival: number
  case_sequence: number
  act: string
  at: Time
  data: Json<Record<string, unknown>>
}

export interface EvidenceTable {
  sha256: string
  type: string
  size: number
  bytes: Uint8Array
}

export interface DirectoryTable {
  position: number
  uscc: string
  /** null for a merchant that left the register */
  snapshot: ColumnType<MerchantSnapshot | null, string | null, string | null>
  name: Generated<string | null>
}

export interface NonceTable {
  keyid: string
  nonce: string
  seen_at: Time
}

export interface SettingTable {
  name: string
  value: Json<unknown>
}

export interface NameReservationTable {
  id: string
  digest: string
  name: string
  parts: Json<NameParts>
  state: 'reserved' | 'refused' | 'used' | 'released'
  reserved_on: PlainDate | null
  expires_on: PlainDate | null
  ended_on: PlainDate | null
  reason: string | null
}

export interface MessageLogTable {
  position: number
  content: Json<Record<string, unknown>>
  previous_hash: string
  hash: string
}

export interface MessageSealTable {
  position: number
  seal: string
}

export interface Tables {
  filed_case: FiledCaseTable
  applicant_act: ApplicantActTable
  outgoing_event: OutgoingEventTable
  evidence: EvidenceTable
  directory: DirectoryTable
  name_reservation: NameReservationTable
  message_log: MessageLogTable
  message_seal: MessageSealTable
  nonce: NonceTable
  setting: SettingTable
}

export type SandboxDatabase = Kysely<Tables>
