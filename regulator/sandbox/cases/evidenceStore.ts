import { createHash } from 'node:crypto'
import type { Office } from '../office'

export interface StoredEvidence {
  readonly type: string
  readonly bytes: Buffer
}

/** Keeps the bytes of an attachment. @returns false when they are not what the digest says */
export async function keepEvidence(office: Office, sha256: string, evidence: StoredEvidence): Promise<boolean> {
  if (createHash('sha256').update(evidence.bytes).digest('hex') !== sha256) return false
  const kept = await office.database
    .insertInto('evidence')
    .values({ sha256, type: evidence.type, size: evidence.bytes.length, bytes: evidence.bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('sha256')
    .executeTakeFirst()
  if (kept) office.revision.changed()
  return true
}

export async function readEvidence(office: Office, sha256: string): Promise<StoredEvidence | undefined> {
  const row = await office.database
    .selectFrom('evidence')
    .select(['type', 'bytes'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row && { type: row.type, bytes: Buffer.from(row.bytes) }
}

/** Which of these attachments have arrived. */
export async function arrivedEvidence(office: Office, digests: readonly string[]): Promise<ReadonlySet<string>> {
  if (digests.length === 0) return new Set()
  const rows = await office.database.selectFrom('evidence').select('sha256').where('sha256', 'in', digests).execute()
  return new Set(rows.map((row) => row.sha256))
}
