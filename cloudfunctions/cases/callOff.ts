import { randomUUID } from 'node:crypto'
import { foldCase, mayDo } from '../../domain/kernel/case'
import { services } from '../../domain/services/registry'
import type { Platform } from '../platform'
import { appendEvent, loadCase } from './caseStore'
import { tell } from './tell'

/** Cases looked at in one beat; the next beat goes on. */
const MOST = 200

/**
 * Ends the filings that took up what has been taken back since, and tells each person why. Safe to repeat and to run twice at
 * once: each case is decided under its row lock.
 *
 * @returns how many were ended
 */
export async function callOffWithdrawn(platform: Platform): Promise<number> {
  const now = await platform.clock.now()
  let ended = 0
  for (const { id, takesUp } of services) {
    if (!takesUp) continue
    const { act, reason } = takesUp.calledOff
    const due = await platform.database.query
      .selectFrom('case_file')
      .innerJoin('announcement', 'announcement.id', 'case_file.subject')
      .select(['case_file.number', 'announcement.withdrawn_why'])
      .where('case_file.service', '=', id)
      .where('case_file.made_for', 'is', null)
      .where('case_file.state', 'in', takesUp.holdsIn)
      .where('announcement.state', '=', 'withdrawn')
      .limit(MOST)
      .execute()
    for (const { number, withdrawn_why } of due)
      ended += await platform.database.query.transaction().execute(async (query) => {
        const stored = await loadCase(query, number, true)
        if (!stored) return 0
        const { workflow } = stored.service
        if (!mayDo(workflow, foldCase(workflow, stored.events), act, 'system')) return 0
        const data = { [reason]: withdrawn_why ?? '' }
        await tell(
          query,
          await appendEvent(query, stored, { id: randomUUID(), act, by: 'system', at: now.toISOString(), data }),
        )
        return 1
      })
  }
  return ended
}
