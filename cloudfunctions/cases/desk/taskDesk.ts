import { sql } from 'kysely'
import { taskKindById } from '../../../domain/desk'
import { auditDone, type CallContext, type OfficerContext, procedure, refuse, requirePark } from '../../platform'
import { casesContract } from '../contract'
import { type TaskRow, taskItem } from './queue'

/** One task, for an officer of its park. It holds nothing personal: what does is on the page it opens. */
export const deskTask = procedure(casesContract['cases.deskTask'], 'desk', async (context, { id }) => {
  const { row } = await requireTask(context, 'cases.deskTask', id)
  await auditDone(context, 'cases.deskTask', id)
  return { ...taskItem(row, context.now), open: row.open, ...(row.outcome ? { outcome: row.outcome } : {}) }
})

/** Whoever takes a task has it from now on. */
export const deskTakeTask = procedure(casesContract['cases.deskTakeTask'], 'desk', async (context, { id }) => {
  const { caller, row } = await requireTask(context, 'cases.deskTakeTask', id)
  requireOpen(row)
  await context.query.updateTable('desk_task').set({ officer: caller.officer.id }).where('id', '=', id).execute()
  await auditDone(context, 'cases.deskTakeTask', id)
  return { officer: { id: caller.officer.id, name: caller.officer.name } }
})

/** Ends a task with one of its kind's outcomes. */
export const deskEndTask = procedure(casesContract['cases.deskEndTask'], 'desk', async (context, input) => {
  const { caller, row } = await requireTask(context, 'cases.deskEndTask', input.id)
  requireOpen(row)
  if (!taskKindById(row.kind)?.outcomes.some(({ id }) => id === input.outcome))
    return refuse('bad-request', '没有这种办结结果，请重新选择')
  await context.query
    .updateTable('desk_task')
    .set({
      open: false,
      ended_at: context.now,
      ended_by: caller.officer.id,
      outcome: input.outcome,
      note: input.note ?? null,
    })
    .where('id', '=', input.id)
    .execute()
  await auditDone(context, 'cases.deskEndTask', input.id, input.outcome)
  return { ended: true as const }
})

async function requireTask(
  context: CallContext,
  name: string,
  id: string,
): Promise<{ readonly caller: OfficerContext; readonly row: TaskRow }> {
  const { rows } = await sql<TaskRow>`
    select desk.*, officer.name as officer_name from desk_task as desk left join officer on officer.id = desk.officer
    where desk.id = ${id}`.execute(context.query)
  const [row] = rows
  const caller = requirePark(context, name, row && { id, park: row.park })
  if (!row) return refuse('not-found', '没有找到这件待办')
  return { caller, row }
}

function requireOpen({ open }: TaskRow): void {
  if (!open) refuse('conflict', '这件待办已经办结，请刷新查看')
}
