import { beijingDay, startOfDay } from '../../domain/kernel/calendar'
import { keptSince, type RetentionId } from '../../domain/privacy'
import { forgetJoint } from '../cases'
import type { Platform } from '../platform'

const HOUR = 3_600_000
/** Where officers signed in: as long as it counts as theirs. */
const KEEP_PLACES = 90 * 24 * HOUR
/** Longer than a signature lives. */
const KEEP_NONCES = HOUR
/** Longer than a link to a printed paper lives. */
const KEEP_PRINTS = HOUR / 2

/**
 * Forgets what has had its time and is no case: keys of writes, nonces, printed papers, files and preparations nobody filed,
 * old notices.
 */
export async function forgetOld(platform: Platform): Promise<number> {
  const now = await platform.clock.now()
  const { query } = platform.database
  const keys = await query.deleteFrom('idempotency').where('created_at', '<', before('reply', now)).executeTakeFirst()
  await query.deleteFrom('hand_over').where('expires_at', '<', new Date(now)).execute()
  // signatures live in real time, whatever day the cases are in
  await query
    .deleteFrom('push_nonce')
    .where('at', '<', new Date(Date.now() - KEEP_NONCES))
    .execute()
  await query
    .deleteFrom('officer_place')
    .where('at', '<', new Date(Date.now() - KEEP_PLACES))
    .execute()
  await forgetJoint(platform)
  await query.deleteFrom('draft').where('saved_at', '<', before('draft', now)).execute()
  const old = query.selectFrom('notice').select('id').where('at', '<', before('notice', now))
  await query.deleteFrom('knock').where('notice', 'in', old).execute()
  const notices = await query.deleteFrom('notice').where('at', '<', before('notice', now)).executeTakeFirst()
  const prepared = await query.deleteFrom('prepared').where('at', '<', before('prepared', now)).executeTakeFirst()
  const uploads = await query
    .deleteFrom('upload')
    .where('state', 'in', ['begun', 'complete'])
    .where('created_at', '<', before('upload', now))
    // those of an open joint filing are kept as long as that
    .where('joint_draft', 'is', null)
    .returning('file_id')
    .execute()
  for (const { file_id } of uploads) await platform.files.discard(file_id)
  const prints = await query
    .deleteFrom('printed_file')
    .where('made_at', '<', new Date(Date.now() - KEEP_PRINTS))
    .returning('file_id')
    .execute()
  for (const { file_id } of prints) await platform.files.discard(file_id)
  const files = uploads.length + prints.length
  return [keys, notices, prepared].reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), files)
}

/** What was made before this moment has been kept long enough. */
function before(id: RetentionId, now: Date): Date {
  return new Date(startOfDay(keptSince(id, beijingDay(now.toISOString()))))
}
