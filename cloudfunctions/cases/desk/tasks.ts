import type { Selectable } from 'kysely'
import { type DeskTaskKind, taskKindById } from '../../../domain/desk'
import {
  beijingDay,
  chinaCalendar,
  dueDate,
  endOfDay,
  workingDays,
  workingMoment,
} from '../../../domain/kernel/calendar'
import { versionOn } from '../../../domain/kernel/law'
import type { Queryable, Tables } from '../../platform'
import { chooseOfficer, parkColleagues, tellOfficer } from './assignment'

export type DeskTask = Selectable<Tables['desk_task']>

/** Share of a service level after which the officer is reminded, as for cases. */
const REMIND_AT = 0.8

/** A piece of work for the desk of a park. */
export interface NewTask {
  /** unique over all kinds, e.g. `nudge:2025:91350100…`: putting the same one again changes nothing while it is open */
  readonly id: string
  readonly kind: string
  readonly park: string
  /** public or neutral words only */
  readonly title: string
  readonly subject: string
  /** who has it already; absent: the rule chooses */
  readonly officer?: string
}

/**
 * Puts a task into the queue of a park and gives it to an officer by the same rule as a case. One that has ended is opened
 * anew; one that is open stays as it is.
 *
 * @returns whether it is new in the queue
 */
export async function putTask(query: Queryable, task: NewTask, now: Date): Promise<boolean> {
  const kind = taskKindById(task.kind)
  if (!kind) throw new Error(`the desk knows no task ${task.kind}`)
  const moments = momentsOf(kind, now)
  const row = {
    ...task,
    ...moments,
    category: kind.category,
    officer: task.officer ?? null,
    open: true,
    received_at: now,
    alerted: 0,
    ended_at: null,
    ended_by: null,
    outcome: null,
    note: null,
  }
  const put = await query
    .insertInto('desk_task')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row).where('desk_task.open', '=', false))
    .returning('id')
    .executeTakeFirst()
  if (!put) return false
  if (task.officer) return true
  await giveTask(
    query,
    { id: task.id, park: task.park, category: kind.category, title: task.title, kind: kind.id },
    now,
  )
  return true
}

/** Gives a task to whom the rule chooses; without anybody there it stays nobody's and the scheduler tries again. */
export async function giveTask(
  query: Queryable,
  { id, park, category, title, kind }: Pick<DeskTask, 'id' | 'park' | 'category' | 'title' | 'kind'>,
  now: Date,
): Promise<boolean> {
  const at = now.toISOString()
  const officer = chooseOfficer(await parkColleagues(query, { park, category, today: beijingDay(at) }))
  await query
    .updateTable('desk_task')
    .set({ officer: officer?.id ?? null })
    .where('id', '=', id)
    .execute()
  if (!officer) return false
  await tellOfficer(query, {
    id: `task|${id}|${at}|${officer.id}`,
    officer: officer.id,
    task: id,
    title: `新的待办：${taskKindById(kind)?.label ?? ''} ${title}`,
    text: '已分派给您。',
    at,
  })
  return true
}

/** Takes a task out of the queue because its matter is done: no officer said so. Unknown and ended ones are let be. */
export async function settleTask(query: Queryable, id: string, now: Date): Promise<void> {
  await query
    .updateTable('desk_task')
    .set({ open: false, ended_at: now })
    .where('id', '=', id)
    .where('open', '=', true)
    .execute()
}

/** The moments of a kind's service level for a task that comes now. */
function momentsOf({ id, level }: DeskTaskKind, now: Date) {
  const came = now.toISOString()
  const length = versionOn(level.length, beijingDay(came))?.value
  if (!length) throw new Error(`no service level of ${id} on this day`)
  const last = dueDate(beijingDay(came), length, chinaCalendar).latest
  const breachAt = endOfDay(last)
  return {
    remind_at: new Date(workingMoment(came, breachAt, REMIND_AT, chinaCalendar)),
    breach_at: new Date(breachAt),
    escalate_at: new Date(endOfDay(dueDate(last, workingDays(1), chinaCalendar).latest)),
    sort_at: new Date(breachAt),
  }
}
