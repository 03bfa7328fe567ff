import type { Generated } from 'kysely'
import type { EntityKind, NameParts } from '../../../domain/registration'
import type { Json, Timestamp } from './columns'

/** What a notice is about: something to do, how a case goes on, a day that comes near. */
export type NoticeKind = 'waits' | 'progress' | 'due'

interface PersonTable {
  id: string
  /** the platform's identity, unique */
  openid: string
  /** sealed JSON of the contact details the person chose to keep */
  contact: string | null
  created_at: Timestamp
  closed_at: Timestamp | null
}

interface NoticeTable {
  id: string
  person: string
  case_number: string | null
  title: string
  text: string
  at: Timestamp
  read_at: Timestamp | null
  kind: Generated<NoticeKind>
}

interface NoticeChoiceTable {
  person: string
  kind: NoticeKind
  quiet: boolean
}

/** How many knocks of a kind a person has agreed to and not had yet. */
interface KnockConsentTable {
  person: string
  kind: NoticeKind
  remaining: number
}

/** A notice that is also told outside the product. */
interface KnockTable {
  notice: string
  state: Generated<'waiting' | 'sent' | 'given-up'>
  attempts: Generated<number>
  due_at: Timestamp
  last_error: Generated<string | null>
}

/** An unfinished filing as a signed-in person's phone kept it here. */
interface DraftTable {
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

interface NameReservationTable {
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

/** What is held of a person outside their cases. */
export interface PersonTables {
  person: PersonTable
  notice: NoticeTable
  notice_choice: NoticeChoiceTable
  knock_consent: KnockConsentTable
  knock: KnockTable
  draft: DraftTable
  name_reservation: NameReservationTable
}
