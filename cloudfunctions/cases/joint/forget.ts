import { sql } from 'kysely'
import { beijingDay } from '../../../domain/kernel/calendar'
import { inTurn, type Platform } from '../../platform'
import { endJoint, loadJoint } from './jointStore'
import { leaveJoint } from './leave'

/**
 * Ends joint filings nobody has worked on for a long time: what was written is deleted. Whoever has closed their account
 * leaves those that are open.
 *
 * @returns how many ended or were left
 */
export async function forgetJoint(platform: Platform): Promise<number> {
  const now = await platform.clock.now()
  const stale = await platform.database.query
    .selectFrom('joint_draft')
    .select('id')
    .where('state', '=', 'open')
    .where('expires_at', '<=', now)
    .execute()
  const ended = await inTurn(platform, stale, async (query, { id }) => {
    await endJoint({ query, now }, id)
    return 1
  })
  return ended + (await leaveForClosed(platform, now))
}

async function leaveForClosed(platform: Platform, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string; person: string }>`
    select d.id, p.id as person
    from joint_draft d join person p on p.closed_at is not null and (
      p.id = d.person or p.id in (select s.person from joint_seat s where s.draft = d.id))
    where d.state = 'open'`.execute(platform.database.query)
  const today = beijingDay(now.toISOString())
  return inTurn(platform, rows, async (query, { id, person }) => {
    const draft = await loadJoint({ query, platform, today }, id, true)
    // both may have closed theirs: whoever began has ended it before the other's turn
    if (draft?.row.state !== 'open') return 0
    await leaveJoint({ query, platform, now, person }, draft)
    return 1
  })
}
