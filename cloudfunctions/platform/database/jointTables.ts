import type { Timestamp } from './columns'

/** A filing several people fill and sign together, before it is submitted. */
interface JointDraftTable {
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
interface JointSeatTable {
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
interface JointConsentTable {
  case_number: string
  act: string
  /** of the proposed data */
  digest: string
  /** sealed JSON: the data, and the seats that have agreed */
  content: string
  proposed_at: Timestamp
}

/** Filings of several people. */
export interface JointTables {
  joint_draft: JointDraftTable
  joint_seat: JointSeatTable
  joint_consent: JointConsentTable
}
