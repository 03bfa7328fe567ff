import type { Timestamp } from './columns'

/** What a merchant allows somebody else to do in its name. */
interface MandateTable {
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
interface PreparedTable {
  merchant: string
  service: string
  subject: string
  form_version: string
  by_person: string
  /** sealed JSON */
  answers: string
  at: Timestamp
}

/** What somebody may do for a merchant, and has prepared for it. */
export interface MandateTables {
  mandate: MandateTable
  prepared: PreparedTable
}
