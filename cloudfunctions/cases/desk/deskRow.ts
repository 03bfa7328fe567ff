import { type Selectable, sql } from 'kysely'
import { chinaCalendar, type Instant } from '../../../domain/kernel/calendar'
import { type CaseEvent, type CaseProgress, foldCase, nextTimedAct, urgency } from '../../../domain/kernel/case'
import type { LiaisonDesk, PublicService } from '../../../domain/kernel/service'
import type { Queryable, Tables } from '../../platform'

/** What the desk's row follows from. */
interface DeskCase {
  readonly file: Pick<Selectable<Tables['case_file']>, 'number' | 'received_at'>
  readonly service: PublicService
  readonly events: readonly CaseEvent[]
}

export type DeskRow = Selectable<Tables['case_desk']>

/** Sorts after every breach: it is not the office's move. */
const END_OF_TIME = '9999-12-31T00:00:00.000Z'

/**
 * Makes the desk's row of a case anew from its events, in the transaction that appended one. The row is an index: what
 * officers see of a case is read from the events.
 */
export async function settleDesk(query: Queryable, { file, service, events }: DeskCase, now: Instant): Promise<void> {
  const { liaison, workflow } = service
  if (!liaison) return
  const progress = foldCase(workflow, events)
  const due = urgency(service.periods, progress, 'regulator', chinaCalendar, now)
  const timer = nextTimedAct(service.timed ?? [], workflow, progress, chinaCalendar)
  const waitingFor = workflow.states[progress.state]?.waitingFor
  const rated = liaison.rating && last(progress, (event) => event.act === liaison.rating?.act)
  const row = {
    park: parkOf(liaison, progress),
    category: liaison.category(progress.applied[0]?.data ?? {}),
    officer: officerOf(liaison, progress) ?? null,
    open: waitingFor === 'regulator' || waitingFor === 'applicant',
    breach_period: due?.reading.period ?? null,
    remind_at: due?.remindAt ?? null,
    breach_at: due?.breachAt ?? null,
    escalate_at: due?.escalateAt ?? null,
    sort_at: due?.breachAt ?? END_OF_TIME,
    timer_at: timer?.at ?? null,
    applicant_sequence: last(progress, (event) => event.by === 'applicant')?.sequence ?? 1,
    answered_at: last(progress, (event) => event.act === liaison.answer)?.at ?? null,
    satisfaction: rated && liaison.rating ? Number(rated.data[liaison.rating.field]) : null,
  }
  await query
    .insertInto('case_desk')
    .values({ case_number: file.number, received_at: file.received_at, ...row })
    .onConflict((conflict) =>
      conflict.column('case_number').doUpdateSet({
        ...row,
        // another breach, or the same one moved: nobody has been told of it yet
        alerted: sql`case when (case_desk.breach_period, case_desk.breach_at)
          is distinct from (excluded.breach_period, excluded.breach_at) then 0 else case_desk.alerted end`,
      }),
    )
    .execute()
}

export async function deskRow(query: Queryable, caseNumber: string): Promise<DeskRow | undefined> {
  return query.selectFrom('case_desk').selectAll().where('case_number', '=', caseNumber).executeTakeFirst()
}

/** Where it was asked, or where it was moved to last. */
function parkOf(liaison: LiaisonDesk, progress: CaseProgress): string {
  const moved = last(progress, (event) => event.act === liaison.move?.act)
  return moved && liaison.move ? String(moved.data[liaison.move.field]) : liaison.park(progress.applied[0]?.data ?? {})
}

/** Who has it: given last, unless it has been moved to another park since. */
function officerOf({ assigning, move }: LiaisonDesk, progress: CaseProgress): string | undefined {
  const giving = [...assigning.byRule, ...assigning.byOfficer]
  const event = last(progress, ({ act }) => giving.includes(act) || act === move?.act)
  return event && event.act !== move?.act ? String(event.data.assignee) : undefined
}

function last(progress: CaseProgress, test: (event: CaseEvent) => boolean): CaseEvent | undefined {
  return progress.applied.filter(test).at(-1)
}
