import { randomUUID } from 'node:crypto'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { foldCase, mayDo } from '../../domain/kernel/case'
import type { Answers } from '../../domain/kernel/form'
import type { PublicService } from '../../domain/kernel/service'
import { services } from '../../domain/services/registry'
import { inTurn, type Platform } from '../platform'
import { appendEvent, loadCase } from './caseStore'
import { tell } from './tell'

/** Cases looked at in one beat; the next beat goes on. */
const MOST = 200

/**
 * Ends the filings that took up what has been taken back since, and tells each person why; and those whose event is over,
 * so that what they keep is forgotten in time. Safe to repeat and to run twice at once: each case is decided under its row
 * lock.
 *
 * @returns how many were ended
 */
export async function endPlaces(platform: Platform): Promise<number> {
  const now = await platform.clock.now()
  let ended = 0
  for (const service of services) {
    if (!service.takesUp) continue
    const { calledOff, takenPlace } = service.takesUp
    ended += await end(platform, service, now, {
      act: calledOff.act,
      when: sql<SqlBool>`announcement.state = 'withdrawn'`,
      data: (why) => ({ [calledOff.reason]: why }),
      told: true,
    })
    ended += await end(platform, service, now, {
      act: takenPlace.act,
      when: sql<SqlBool>`announcement.state = 'published' and (announcement.event->>'endsAt')::timestamptz <= ${now}`,
      data: () => ({}),
      told: false,
    })
  }
  return ended
}

interface Ending {
  readonly act: string
  /** about the announcement */
  readonly when: RawBuilder<SqlBool>
  readonly data: (withdrawnWhy: string) => Answers
  /** whether people hear of it: who was at an event knows that it is over */
  readonly told: boolean
}

async function end(
  platform: Platform,
  { id, workflow }: PublicService,
  now: Date,
  { act, when, data, told }: Ending,
): Promise<number> {
  const definition = workflow.acts[act]
  if (!definition) throw new Error(`${id} knows no act ${act}`)
  const due = await platform.database.query
    .selectFrom('case_file')
    .innerJoin('announcement', 'announcement.id', 'case_file.subject')
    .select(['case_file.number', 'announcement.withdrawn_why'])
    .where('case_file.service', '=', id)
    .where('case_file.made_for', 'is', null)
    .where('case_file.state', 'in', definition.from)
    .where(when)
    .limit(MOST)
    .execute()
  return inTurn(platform, due, async (query, { number, withdrawn_why }) => {
    const stored = await loadCase(query, number, true)
    if (!stored || !mayDo(workflow, foldCase(workflow, stored.events), act, 'system')) return 0
    const event = {
      id: randomUUID(),
      act,
      by: 'system',
      at: now.toISOString(),
      data: data(withdrawn_why ?? ''),
    } as const
    const appended = await appendEvent(query, stored, event)
    if (told) await tell(query, appended)
    return 1
  })
}
