import type { Generated } from 'kysely'
import type { CaseEvent } from '../../../domain/kernel/case'
import type { Json, Timestamp } from './columns'

interface CaseFileTable {
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

interface CaseEventTable {
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
interface CaseKeyTable {
  case_number: string
  purpose: 'ordinary' | 'sensitive' | 'reporter'
  sealed: string | null
  forgotten_at: Timestamp | null
  why: 'period' | 'asked' | null
}

/** By which a contact in a filing is found again (decision 044). */
interface ContactMarkTable {
  case_number: string
  key_id: string
  mark: string
}

interface UploadTable {
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

/** A paper that waits to be fetched, in real time. */
interface PrintedFileTable {
  file_id: string
  made_at: Timestamp
}

/** Two officers look at who reported. */
interface IdentityOpeningTable {
  id: string
  case_number: string
  reason: string
  asked_by: string
  asked_at: Timestamp
  agreed_by: string | null
  agreed_at: Timestamp | null
}

interface HandOverTable {
  digest: string
  sealed: string
  expires_at: Timestamp
}

/** Cases and what belongs to one. */
export interface CaseTables {
  case_file: CaseFileTable
  case_event: CaseEventTable
  case_key: CaseKeyTable
  contact_mark: ContactMarkTable
  upload: UploadTable
  printed_file: PrintedFileTable
  identity_opening: IdentityOpeningTable
  hand_over: HandOverTable
}
