import { chinaCalendar, type PlainDate } from '../../../domain/kernel/calendar'
import {
  availableActs,
  type CaseEvent,
  type CaseProgress,
  type ClockReading,
  foldCase,
  isFinal,
  readClock,
} from '../../../domain/kernel/case'
import type { Answers } from '../../../domain/kernel/form'
import type { PublicService } from '../../../domain/kernel/service'
import { serviceById } from '../../../domain/services/registry'
import type { CaseSubmission } from '../../contract'
import type { SandboxDatabase } from '../database'

/** A case as it lies on the desk: the filing, everything that happened since, and where that leaves it. */
export interface OpenCase {
  readonly submission: CaseSubmission
  readonly service: PublicService
  readonly reference: string
  readonly acceptedAt: Date
  readonly arrivals: number
  readonly ownActs: number
  readonly events: readonly CaseEvent[]
  readonly progress: CaseProgress
}

/**
 * Reads cases with their events in the order in which they arrived here, applicant's and own acts together, so that the
 * fold is the one the filing side makes of the same case.
 */
export async function openCases(
  database: SandboxDatabase,
  caseNumbers: readonly string[],
): Promise<readonly OpenCase[]> {
  if (caseNumbers.length === 0) return []
  const rows = await database.selectFrom('filed_case').selectAll().where('case_number', 'in', caseNumbers).execute()
  const told = await database.selectFrom('applicant_act').selectAll().where('case_number', 'in', caseNumbers).execute()
  const done = await database.selectFrom('outgoing_event').selectAll().where('case_number', 'in', caseNumbers).execute()
  const found = new Map(
    rows.flatMap((row): [string, OpenCase][] => {
      const service = serviceById(row.service)
      if (!service) return []
      const mine = (event: { case_number: string }) => event.case_number === row.case_number
      const events: CaseEvent[] = [
        submitted(row.submission),
        // the table of acts says whose each is
        ...told.filter(mine).map((event) => caseEvent(event, service.workflow.acts[event.act]?.by ?? 'applicant')),
        ...done.filter(mine).map((event) => caseEvent(event, 'regulator')),
      ].sort((one, other) => one.sequence - other.sequence)
      const { submission, reference, arrivals } = row
      const progress = foldCase(service.workflow, events)
      const opened = { submission, service, reference, acceptedAt: row.accepted_at, arrivals, ownActs: row.own_acts }
      return [[row.case_number, { ...opened, events, progress }]]
    }),
  )
  return caseNumbers.flatMap((number) => found.get(number) ?? [])
}

export async function openCase(database: SandboxDatabase, caseNumber: string): Promise<OpenCase | undefined> {
  return (await openCases(database, [caseNumber]))[0]
}

/** The filing as the first event of its case. */
export function submitted(submission: CaseSubmission): CaseEvent {
  return {
    id: `${submission.caseNumber}/submit`,
    sequence: 1,
    act: 'submit',
    by: 'applicant',
    at: submission.receivedAt,
    data: submission.answers as Answers,
  }
}

/** The statutory clock of a case on a day. */
export function clockOf(opened: Pick<OpenCase, 'service' | 'progress'>, today: PlainDate): readonly ClockReading[] {
  return readClock(opened.service.periods, opened.progress, chinaCalendar, today)
}

/** What the regulator may do now. */
export function ownActs(opened: OpenCase): readonly string[] {
  return availableActs(opened.service.workflow, opened.progress.state, 'regulator')
}

/** The columns of the queue, read from the events. A due day does not depend on the day of reading while a clock runs. */
export function queueColumns(
  service: PublicService,
  progress: CaseProgress,
  today: PlainDate,
): { state: string; closed: boolean; next_due: string | null } {
  const due = clockOf({ service, progress }, today)
    .filter(({ status, owedBy }) => owedBy === 'regulator' && (status === 'running' || status === 'overdue'))
    .map((reading) => reading.due.latest)
    .sort()
  return { state: progress.state, closed: isFinal(service.workflow, progress.state), next_due: due[0] ?? null }
}

function caseEvent(
  row: { event_id: string; arrival: number; act: string; at: Date; data: Record<string, unknown> },
  by: CaseEvent['by'],
): CaseEvent {
  return {
    id: row.event_id,
    sequence: row.arrival,
    act: row.act,
    by,
    at: row.at.toISOString(),
    data: row.data as Answers,
  }
}
