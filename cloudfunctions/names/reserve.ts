import { randomUUID } from 'node:crypto'
import { checkName, composeName } from '../../domain/registration'
import { auditDone, type CallContext, procedure, refuse, signedIn } from '../platform'
import { namesContract } from './contract'
import { reservationView } from './reservationRow'

/** Names one person may have kept at once: enough to choose from, too few to hoard. Ours, no law's. */
const mostKept = 5

/**
 * Asks the registrar to keep a name. What the rules forbid is not sent; the same wish again is the same reservation. The
 * registrar is asked afterwards, through the outbox, so that nobody waits for it.
 */
export const reserve = procedure(namesContract['names.reserve'], 'file', async (context, input) => {
  const { person } = signedIn(context)
  const { kind, parts, preApproval } = input
  const { outcome, reasons } = checkName(parts, { kind }, context.today)
  if (outcome === 'rejected') return refuse('blocked', `这个名称不能预留：${reasons[0]?.message ?? '不符合规定'}`)
  const name = composeName(parts)
  const mine = (await rowsOf(context, person)).map((row) => ({ row, view: reservationView(row, context.today) }))
  const standing = mine.filter(({ view }) => view.state === 'asked' || view.state === 'reserved')
  const same = standing.find(({ view }) => view.name === name && view.kind === kind)
  if (same) return same.view
  if (standing.length >= mostKept) return refuse('limit', `最多同时预留${mostKept}个名称，请先释放不用的`)
  const id = randomUUID()
  const row = await context.query
    .insertInto('name_reservation')
    .values({
      id,
      person,
      kind,
      name,
      parts: JSON.stringify(parts),
      pre_approval: preApproval,
      state: 'asked',
      reserved_on: null,
      expires_on: null,
      reason: null,
      asked_at: context.now,
      due_at: context.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await auditDone(context, 'names.reserve', id)
  return reservationView(row, context.today)
})

export const mine = procedure(namesContract['names.mine'], 'read', async (context) => {
  const { person } = signedIn(context)
  const rows = await rowsOf(context, person)
  return { items: rows.map((row) => reservationView(row, context.today)), today: context.today }
})

/** Gives a name back. One that has expired or been used stays as it is. */
export const release = procedure(namesContract['names.release'], 'file', async (context, { id }) => {
  const { person } = signedIn(context)
  const row = await context.query
    .selectFrom('name_reservation')
    .selectAll()
    .where('id', '=', id)
    .where('person', '=', person)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('not-found', '没有找到这个预留')
  const view = reservationView(row, context.today)
  if (view.state !== 'reserved') return view
  await context.query
    .updateTable('name_reservation')
    .set({ state: 'releasing', due_at: context.now, attempts: 0 })
    .where('id', '=', id)
    .execute()
  await auditDone(context, 'names.release', id)
  return { ...view, state: 'releasing' as const }
})

function rowsOf({ query }: CallContext, person: string) {
  return query
    .selectFrom('name_reservation')
    .selectAll()
    .where('person', '=', person)
    .orderBy('asked_at', 'desc')
    .limit(20)
    .execute()
}
