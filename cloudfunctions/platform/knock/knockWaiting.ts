import { sql } from 'kysely'
import type { NoticeKind } from '../database'
import type { Platform } from '../platform'

/** Longer than a function may run: a row that is being sent is out of reach of the next beat. */
const LEASE_MS = 90_000
const MOST_ATTEMPTS = 5

interface Waiting {
  readonly notice: string
  readonly attempts: number
  readonly kind: NoticeKind
  readonly at: Date
  readonly case_number: string | null
  readonly openid: string
}

/**
 * Sends the knocks that are due, each at most once in effect: a row is leased before it is sent. A knock that a person's
 * WeChat refuses is given up; the notice stands in the inbox all the same.
 *
 * @returns how many were sent
 */
export async function knockWaiting(platform: Platform, most = 50): Promise<number> {
  const { knocker, database } = platform
  if (!knocker) return 0
  const now = await platform.clock.now()
  const rows = await sql<Waiting>`
    with due as (
      select notice from knock where state = 'waiting' and due_at <= ${now}
      order by due_at limit ${most} for update skip locked)
    update knock k set attempts = k.attempts + 1, due_at = ${new Date(now.getTime() + LEASE_MS)}
    from due, notice n, person p
    where k.notice = due.notice and n.id = k.notice and p.id = n.person
    returning k.notice, k.attempts, n.kind, n.at, n.case_number, p.openid`.execute(database.query)
  let sent = 0
  for (const row of rows.rows) {
    const { openid, kind, at, case_number: number } = row
    const knocked = await knocker.knock({ openid, kind, at, ...(number ? { caseNumber: number } : {}) })
    if (knocked.outcome === 'sent') sent += 1
    const over = knocked.outcome === 'refused' || (knocked.outcome === 'temporary' && row.attempts >= MOST_ATTEMPTS)
    await database.query
      .updateTable('knock')
      .set({
        state: knocked.outcome === 'sent' ? 'sent' : over ? 'given-up' : 'waiting',
        due_at: new Date(now.getTime() + 60_000 * 4 ** row.attempts),
        last_error: knocked.outcome === 'sent' ? null : knocked.reason,
      })
      .where('notice', '=', row.notice)
      .execute()
    if (knocked.outcome !== 'sent') platform.log.info('knock', { status: knocked.outcome, reason: knocked.reason })
  }
  return sent
}
