import { sql } from 'kysely'
import { city } from '../../config/city'
import { actingOfficer, auditDone, type CallContext, type Procedures, procedure, refuse } from '../platform'
import { operationsContract } from './contract'
import { readStatus } from './readStatus'

export { type Count, countLevels } from './countLevels'
export { readStatus, type Status } from './readStatus'

const status = procedure(operationsContract['operations.status'], 'desk', ({ platform }) => readStatus(platform))

/** Tries a task again at the next beat. */
const retry = procedure(operationsContract['operations.retry'], 'desk', async (context, { id }) => {
  const [kind, number] = id.split(':')
  const row = Number(number)
  const { query, now } = context
  const { numUpdatedRows } =
    kind === 'outbox'
      ? await query
          .updateTable('outbox')
          // counted anew: what was given up after two days gets two days more
          .set({ status: 'pending', due_at: now, first_at: now })
          .where('id', '=', row)
          .where('status', '=', 'needs-attention')
          .executeTakeFirst()
      : await query
          .updateTable('dead_letter')
          .set({ due_at: now })
          .where('id', '=', row)
          .where('status', '=', 'open')
          .executeTakeFirst()
  return settled(context, 'operations.retry', id, numUpdatedRows, null, { again: true as const })
})

/** Leaves news of the regulator unused, with a reason on record. A delivery is never set aside: the person was promised it. */
const setAside = procedure(operationsContract['operations.setAside'], 'desk', async (context, { id, note }) => {
  const [kind, number] = id.split(':')
  if (kind === 'outbox') return refuse('conflict', '申请人的提交不能搁置，请排除原因后重试')
  const { officer } = actingOfficer(context)
  const { numUpdatedRows } = await context.query
    .updateTable('dead_letter')
    .set({ status: 'set-aside', decided_by: officer.id, decided_at: context.now, note })
    .where('id', '=', Number(number))
    .where('status', '=', 'open')
    .executeTakeFirst()
  return settled(context, 'operations.setAside', id, numUpdatedRows, note, { setAside: true as const })
})

async function settled<T>(
  context: CallContext,
  name: string,
  id: string,
  changed: bigint,
  note: string | null,
  answer: T,
): Promise<T> {
  if (Number(changed) === 0) return refuse('conflict', '这一条已经处理，请刷新查看')
  await auditDone(context, name, id, note)
  return answer
}

const levels = procedure(operationsContract['operations.levels'], 'read', async ({ query }) => {
  const { rows } = await sql<{ day: string; level: string; division: string; kept: number; total: number }>`
    select to_char(day, 'YYYY-MM-DD') as day, level, division, kept, total from service_level
    where day = (select max(day) from service_level) and total > 0 order by level, division`.execute(query)
  const [first] = rows
  return {
    ...(first ? { day: first.day } : {}),
    levels: rows.map(({ level, division, kept, total }) => {
      const bureau = city.divisions.find(({ code }) => code === division)?.bureau.name
      return { level, kept, total, ...(bureau ? { bureau } : {}) }
    }),
  }
})

export const operationsProcedures: Procedures = {
  'operations.status': status,
  'operations.retry': retry,
  'operations.setAside': setAside,
  'operations.levels': levels,
}
