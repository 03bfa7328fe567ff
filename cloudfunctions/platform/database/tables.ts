import type { Generated } from 'kysely'
import type { CaseEvent } from '../../../domain/kernel/case'
import type { EntityKind, NameParts } from '../../../domain/registration'
import type { AnnouncementTable } from './announcementTables'
import type { Json, Timestamp } from './columns'
import type {
  MerchantFollowTable,
  MerchantRecordTable,
  MerchantTable,
  SearchEntryTable,
  SearchSoundTable,
  ServedRecordView,
  ShopTable,
  WatchedMerchantTable,
} from './directoryTables'
import type { OfficerTables } from './officerTables'

export type { Json } from './columns'

export interface PersonTable {
  id: string
  /** the platform's identity, unique */
  openid: string
  /** sealed JSON of the contact details the person chose to keep */
  contact: string | null
  created_at: Timestamp
  closed_at: Timestamp | null
}

export interface CaseFileTable {
  number: string
  service: string
  form_version: string
  title: string
  /** the person who filed; null for an anonymous filing, which is reached by its query code */
  owner: string | null
  secret_hash: string | null
  /** credit code of the merchant the case is about */
  merchant: string | null
  /** credit code of the merchant it was filed for, and which of its subjects it is about */
  made_for: Generated<string | null>
  subject: Generated<string | null>
  /** sealed JSON of the numbers of cases of the same person that belong to the same story */
  linked: Generated<string | null>
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
  /** newest act of ours an act of the regulator had seen: an event id, empty for the filing alone, null when it did not say */
  saw_up_to: string | null
  previous_hash: string
  hash: string
}

/** What the personal values of a case are sealed with; see `caseKeys`. */
export interface CaseKeyTable {
  case_number: string
  purpose: 'ordinary' | 'sensitive' | 'reporter'
  sealed: string | null
  forgotten_at: Timestamp | null
  why: 'period' | 'asked' | null
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

/** What came from the regulator and could not be used. */
export interface DeadLetterTable {
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
export interface BridgeMessageTable {
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

export interface LogRecordTable {
  log: 'audit' | 'bridge'
  position: number
  row_id: number
  previous_hash: string
  hash: string
}

export interface LogSealTable {
  log: 'audit' | 'bridge'
  position: number
  seal: string
}

export interface ServiceLevelTable {
  /** Beijing day */
  day: string
  level: string
  division: string
  kept: number
  total: number
}

/** How a part of the scheduler's beat went last. */
export interface BeatPartTable {
  part: string
  ran_at: Timestamp
  failed_since: Timestamp | null
  reason: string | null
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
  state: 'begun' | 'complete' | 'filed' | 'erased'
  sha256: string | null
  size: number | null
  type: string | null
  case_number: string | null
  /** given for the other side to see as well */
  shared: Generated<boolean>
  created_at: Timestamp
  /** an open joint filing it belongs to */
  joint_draft: Generated<string | null>
  /** the place in a joint filing whose holder alone may open it */
  only_seat: Generated<string | null>
}

export interface NoticeTable {
  id: string
  person: string
  case_number: string | null
  title: string
  text: string
  at: Timestamp
  read_at: Timestamp | null
  kind: Generated<NoticeKind>
}

/** Two officers look at who reported. */
export interface IdentityOpeningTable {
  id: string
  case_number: string
  reason: string
  asked_by: string
  asked_at: Timestamp
  agreed_by: string | null
  agreed_at: Timestamp | null
}

/** A paper that waits to be fetched, in real time. */
export interface PrintedFileTable {
  file_id: string
  made_at: Timestamp
}

/** What a merchant allows somebody else to do in its name. */
export interface MandateTable {
  id: string
  merchant: string
  service: string
  subject: string
  may: 'fill' | 'file'
  /** SHA-256 of the token in the invitation; the token itself is with the one invited */
  token_hash: string
  granted_by: string
  granted_at: Timestamp
  expires_at: Timestamp
  person: string | null
  accepted_at: Timestamp | null
  revoked_at: Timestamp | null
  /** the last time somebody acted under it, and how */
  used_at: Timestamp | null
  used_as: 'prepared' | 'filed' | null
  used_case: string | null
}

/** A filing prepared for a merchant under a mandate. */
export interface PreparedTable {
  merchant: string
  service: string
  subject: string
  form_version: string
  by_person: string
  /** sealed JSON */
  answers: string
  at: Timestamp
}

export interface HandOverTable {
  digest: string
  sealed: string
  expires_at: Timestamp
}

export interface NameReservationTable {
  id: string
  person: string
  kind: Exclude<EntityKind, 'branch'>
  name: string
  parts: Json<NameParts>
  pre_approval: boolean
  state: 'asked' | 'reserved' | 'refused' | 'releasing' | 'released' | 'used'
  /** Beijing days */
  reserved_on: string | null
  expires_on: string | null
  reason: string | null
  asked_at: Timestamp
  due_at: Timestamp
  attempts: Generated<number>
}

/** A filing several people fill and sign together, before it is submitted. */
export interface JointDraftTable {
  id: string
  service: string
  /** who began it */
  person: string
  state: 'open' | 'filed' | 'ended'
  /** sealed JSON; null once it is filed or ended */
  content: string | null
  case_number: string | null
  created_at: Timestamp
  updated_at: Timestamp
  expires_at: Timestamp
}

/** One place in a joint filing and who has it. */
export interface JointSeatTable {
  id: string
  draft: string
  /** sealed: the id of a seat may hold a name */
  seat: string
  /** SHA-256 of the invitation's token; null for the place whoever began took at once */
  token_hash: string | null
  offered_at: Timestamp
  offer_ends_at: Timestamp | null
  person: string | null
  accepted_at: Timestamp | null
  case_number: string | null
}

/** An act of a jointly filed case that not all parties have agreed to yet. */
export interface JointConsentTable {
  case_number: string
  act: string
  /** of the proposed data */
  digest: string
  /** sealed JSON: the data, and the seats that have agreed */
  content: string
  proposed_at: Timestamp
}

/** What a notice is about: something to do, how a case goes on, a day that comes near. */
export type NoticeKind = 'waits' | 'progress' | 'due'

export interface NoticeChoiceTable {
  person: string
  kind: NoticeKind
  quiet: boolean
}

/** How many knocks of a kind a person has agreed to and not had yet. */
export interface KnockConsentTable {
  person: string
  kind: NoticeKind
  remaining: number
}

/** A notice that is also told outside the product. */
export interface KnockTable {
  notice: string
  state: Generated<'waiting' | 'sent' | 'given-up'>
  attempts: Generated<number>
  due_at: Timestamp
  last_error: Generated<string | null>
}

/** An unfinished filing as a signed-in person's phone kept it here. */
export interface DraftTable {
  person: string
  id: string
  service: string
  form_version: string
  revision: number
  /** sealed JSON */
  body: string
  saved_at: Timestamp
  /** which of the person's phones: `iPhone`, a word of the phone's own */
  device: string
}

/** Every table of the functions’ database, by name. */
export interface Tables extends OfficerTables {
  announcement: AnnouncementTable
  person: PersonTable
  case_file: CaseFileTable
  case_event: CaseEventTable
  case_key: CaseKeyTable
  outbox: OutboxTable
  regulator_inbox: RegulatorInboxTable
  dead_letter: DeadLetterTable
  push_nonce: PushNonceTable
  bridge_message: BridgeMessageTable
  log_record: LogRecordTable
  log_seal: LogSealTable
  service_level: ServiceLevelTable
  beat_part: BeatPartTable
  feed_cursor: FeedCursorTable
  idempotency: IdempotencyTable
  audit: AuditTable
  upload: UploadTable
  notice: NoticeTable
  printed_file: PrintedFileTable
  notice_choice: NoticeChoiceTable
  knock_consent: KnockConsentTable
  knock: KnockTable
  draft: DraftTable
  identity_opening: IdentityOpeningTable
  mandate: MandateTable
  prepared: PreparedTable
  name_reservation: NameReservationTable
  joint_draft: JointDraftTable
  joint_seat: JointSeatTable
  joint_consent: JointConsentTable
  hand_over: HandOverTable
  merchant: MerchantTable
  shop: ShopTable
  search_entry: SearchEntryTable
  search_sound: SearchSoundTable
  merchant_record: MerchantRecordTable
  served_record: ServedRecordView
  watched_merchant: WatchedMerchantTable
  merchant_follow: MerchantFollowTable
}
