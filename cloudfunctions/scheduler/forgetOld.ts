import { forgetJoint } from '../cases'
import type { Platform } from '../platform'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A write may be repeated with its key for this long (trust.md). */
const KEEP_KEYS = 30 * DAY
/** A file nobody filed. */
const KEEP_UPLOADS = 2 * DAY
/** Longer than a link to it lives. */
const KEEP_PRINTS = HOUR / 2
/** A draft nobody has touched; it is still on the phone that wrote it. */
const KEEP_DRAFTS = 90 * DAY
/** Where officers signed in: as long as it counts as theirs. */
const KEEP_PLACES = 90 * DAY
/** Longer than a signature lives. */
const KEEP_NONCES = HOUR

/** Forgets idempotency keys, nonces, printed papers and files that were never filed. Nothing of a case is touched. */
export async function forgetOld(platform: Platform): Promise<number> {
  const now = (await platform.clock.now()).getTime()
  const query = platform.database.query
  const keys = await query
    .deleteFrom('idempotency')
    .where('created_at', '<', new Date(now - KEEP_KEYS))
    .executeTakeFirst()
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
  await query
    .deleteFrom('draft')
    .where('saved_at', '<', new Date(now - KEEP_DRAFTS))
    .execute()
  const uploads = await query
    .deleteFrom('upload')
    .where('state', '<>', 'filed')
    .where('created_at', '<', new Date(now - KEEP_UPLOADS))
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
  return Number(keys.numDeletedRows) + uploads.length + prints.length
}
