import type { Platform } from '../../platform'
import { endJoint } from './jointStore'

/** Ends joint filings nobody has worked on for a long time: what was written is deleted. @returns how many */
export async function forgetJoint(platform: Platform): Promise<number> {
  const now = await platform.clock.now()
  const query = platform.database.query
  const stale = await query
    .selectFrom('joint_draft')
    .select('id')
    .where('state', '=', 'open')
    .where('expires_at', '<=', now)
    .execute()
  for (const { id } of stale) await endJoint({ query, now }, id)
  return stale.length
}
