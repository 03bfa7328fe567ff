import { randomUUID } from 'node:crypto'
import { chinaCalendar } from '../../domain/kernel/calendar'
import { foldCase, nextTimedAct, type TimedAct } from '../../domain/kernel/case'
import { services } from '../../domain/services/registry'
import { inTurn, type Platform, type Queryable } from '../platform'
import { appendEvent, loadCase } from './caseStore'
import { tell } from './tell'

/** Cases looked at in one beat, those that have stood still longest first; the next beat goes on. */
const MOST = 200
/** Acts of one case in one beat: a reminder and a closing may fall due together when the platform was away. */
const MOST_ACTS = 5

/**
 * Does what the services' tables say about cases that have stood still: ends a negotiation nobody answered. The desk of the
 * officers has its own queue and timer. Safe to repeat and to run twice at once: each case is decided under its row lock.
 *
 * @returns how many acts were done
 */
export async function actOnTime(platform: Platform): Promise<number> {
  const now = await platform.clock.now()
  const timed = services.flatMap(({ id, timed: acts = [], liaison }) =>
    liaison ? [] : acts.map((act) => ({ service: id, state: act.state, since: latestStart(act, now) })),
  )
  if (timed.length === 0) return 0
  const standing = await platform.database.query
    .selectFrom('case_file')
    .select('number')
    .where((where) =>
      where.or(
        timed.map(({ service, state, since }) =>
          where.and([where('service', '=', service), where('state', '=', state), where('updated_at', '<=', since)]),
        ),
      ),
    )
    .orderBy('updated_at')
    .orderBy('number')
    .limit(MOST)
    .execute()
  return inTurn(platform, standing, (query, { number }) => dueActs(query, number, now))
}

/** A case that moved later than this cannot be due: no period of days is shorter than its number of days. */
function latestStart({ after }: TimedAct, now: Date): Date {
  const days = after.map(({ value }) => (value.unit === 'day' || value.unit === 'workingDay' ? value.amount : 0))
  return new Date(now.getTime() - Math.min(...days) * 86_400_000)
}

/** What is due on one case, in the caller's transaction. @returns how many acts were done */
export async function dueActs(query: Queryable, caseNumber: string, now: Date): Promise<number> {
  let stored = await loadCase(query, caseNumber, true)
  let done = 0
  for (; stored && done < MOST_ACTS; done += 1) {
    const { service, events } = stored
    const progress = foldCase(service.workflow, events)
    const next = nextTimedAct(service.timed ?? [], service.workflow, progress, chinaCalendar)
    if (!next || next.at > now.toISOString()) break
    const event = { id: randomUUID(), act: next.act, by: 'system' as const, at: now.toISOString(), data: {} }
    stored = await appendEvent(query, stored, event)
    await tell(query, stored)
  }
  return done
}
