import type { Generated } from 'kysely'
import type { Json, Timestamp } from './columns'

export type OfficerRole = 'officer' | 'leader' | 'bureau'

interface OfficerTable {
  id: string
  staff_number: string
  name: string
  role: OfficerRole
  totp_secret: string
  totp_step: Generated<number>
  failures: Generated<number>
  rests: Generated<number>
  locked_until: Timestamp | null
  created_at: Timestamp
  left_at: Timestamp | null
}

interface OfficerPlaceTable {
  officer: string
  place: string
  failures: Generated<number>
  rests: Generated<number>
  locked_until: Timestamp | null
  signed_in_at: Timestamp | null
  at: Timestamp
}

interface OfficerAbsenceTable {
  id: string
  officer: string
  /** Beijing days, both included */
  from_day: string
  until_day: string
  covered_by: string
  created_at: Timestamp
  ended_at: Timestamp | null
}

interface OfficerSessionTable {
  token_hash: string
  officer: string
  created_at: Timestamp
  expires_at: Timestamp
  ended_at: Timestamp | null
}

interface OfficerNoticeTable {
  id: string
  officer: string
  case_number: string | null
  /** id of a desk task it is about */
  task: Generated<string | null>
  title: string
  text: string
  at: Timestamp
  read_at: Timestamp | null
}

export interface CaseDeskTable {
  case_number: string
  park: string
  category: string
  officer: string | null
  open: boolean
  breach_period: string | null
  remind_at: Timestamp | null
  breach_at: Timestamp | null
  escalate_at: Timestamp | null
  sort_at: Timestamp
  alerted: Generated<number>
  timer_at: Timestamp | null
  applicant_sequence: number
  applicant_read: Generated<number>
  officer_read: Generated<number>
  received_at: Timestamp
  answered_at: Timestamp | null
  satisfaction: number | null
}

export interface DeskTaskTable {
  id: string
  /** one of domain/desk */
  kind: string
  park: string
  category: string
  officer: string | null
  title: string
  subject: string
  open: Generated<boolean>
  remind_at: Timestamp
  breach_at: Timestamp
  escalate_at: Timestamp
  sort_at: Timestamp
  alerted: Generated<number>
  received_at: Timestamp
  ended_at: Timestamp | null
  ended_by: string | null
  outcome: string | null
  note: string | null
}

/** Migration 0030: a reminder by an officer that a report is due. */
interface NudgeTable {
  merchant: string
  /** the year of the report */
  subject: string
  /** from 1 within merchant and subject */
  number: number
  park: string
  officer: string
  at: Timestamp
  told: number
}

interface CaseNoteTable {
  id: string
  case_number: string
  officer: string
  at: Timestamp
  text: string
}

export interface KnowledgeVersionTable {
  id: string
  version: number
  title: string
  summary: string
  category: string
  body: Json<readonly { readonly heading?: string; readonly text: string }[]>
  citations: Json<readonly { readonly law: string; readonly article?: number; readonly title?: string }[]>
  as_of: string
  author: string | null
  author_name: string
  from_case: string | null
  state: 'proposed' | 'published' | 'withdrawn'
  written_at: Timestamp
  decided_by: string | null
  decided_at: Timestamp | null
}

interface KnowledgeEntryTable {
  id: string
  version: number
  category: string
  title_folded: string
  folded: string
  bigrams: number[]
}

interface KnowledgeVoteTable {
  id: string
  person: string
  version: number
  helpful: boolean
  at: Timestamp
}

/** Officers, their desk, the knowledge base. */
export interface OfficerTables {
  officer: OfficerTable
  officer_park: { officer: string; park: string }
  officer_category: { officer: string; category: string }
  officer_absence: OfficerAbsenceTable
  officer_session: OfficerSessionTable
  officer_place: OfficerPlaceTable
  officer_notice: OfficerNoticeTable
  case_desk: CaseDeskTable
  desk_task: DeskTaskTable
  case_note: CaseNoteTable
  nudge: NudgeTable
  knowledge_version: KnowledgeVersionTable
  knowledge_entry: KnowledgeEntryTable
  knowledge_vote: KnowledgeVoteTable
}
