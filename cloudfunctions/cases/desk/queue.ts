import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import { city } from '../../../config/city'
import { serviceById } from '../../../domain/services/registry'
import { actingOfficer, procedure, reachableParks, reaches, refuse, type Tables } from '../../platform'
import { casesContract } from '../contract'
import { parkName } from '../conversation'
import { stateView } from '../view'
import { breachOf } from './breach'
import type { DeskRow } from './deskRow'

const PAGE = 20

/** A row of the queue: the desk's, the case's, and the officer's name. */
export type QueueRow = DeskRow &
  Pick<Selectable<Tables['case_file']>, 'service' | 'title' | 'state' | 'updated_at'> & {
    readonly officer_name: string | null
  }

/**
 * Everything open in the parks an officer may see, by time to breach. Each park (or officer) is read from its own index in
 * this order and stops after a page, so that the length of the queue does not matter; pages go on from the last row.
 */
export const deskQueue = procedure(casesContract['cases.deskQueue'], 'desk', async (context, input) => {
  const { officer } = actingOfficer(context)
  if (input.park !== undefined && !reaches(officer, input.park)) return refuse('not-found', '没有这个园区')
  const parks = input.park === undefined ? (reachableParks(officer) ?? city.parks.map(({ id }) => id)) : [input.park]
  const { show, category } = input
  const mine = show === 'mine' ? [officer.id, ...officer.covers.map((cover) => cover.officer)] : undefined
  const after = input.after === undefined ? undefined : readCursor(input.after)
  const wanted = { parks, category, unassigned: show === 'unassigned', mine, after, limit: PAGE + 1 }
  const rows = parks.length === 0 ? [] : (await queueQuery(wanted).execute(context.query)).rows
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    items: page.map((row) => queueItem(row, context.now)),
    ...(rows.length > PAGE && last ? { next: writeCursor(last) } : {}),
    now: context.now.toISOString(),
    today: context.today,
  }
})

interface Wanted {
  readonly parks: readonly string[]
  readonly category?: string | undefined
  readonly unassigned: boolean
  readonly mine?: readonly string[] | undefined
  readonly after?: { readonly at: string; readonly caseNumber: string } | undefined
  readonly limit: number
}

export function queueQuery({ parks, category, unassigned, mine, after, limit }: Wanted): RawBuilder<QueueRow> {
  const conditions: RawBuilder<SqlBool>[] = [
    sql<SqlBool>`desk.open`,
    ...(mine
      ? [sql<SqlBool>`desk.officer = lane.id`, sql<SqlBool>`desk.park = any(${parks}::text[])`]
      : [sql<SqlBool>`desk.park = lane.id`]),
    ...(category === undefined ? [] : [sql<SqlBool>`desk.category = ${category}`]),
    ...(unassigned ? [sql<SqlBool>`desk.officer is null`] : []),
    ...(after
      ? [sql<SqlBool>`(desk.sort_at, desk.case_number) > (${after.at}::timestamptz, ${after.caseNumber})`]
      : []),
  ]
  return sql`
    select desk.*, case_file.service, case_file.title, case_file.state, case_file.updated_at, officer.name as officer_name
    from (
      select candidate.* from unnest(${mine ?? parks}::text[]) as lane(id)
      cross join lateral (
        select * from case_desk as desk where ${sql.join(conditions, sql` and `)}
        order by desk.sort_at, desk.case_number limit ${limit}
      ) as candidate
      order by candidate.sort_at, candidate.case_number limit ${limit}
    ) as desk
    join case_file on case_file.number = desk.case_number
    left join officer on officer.id = desk.officer
    order by desk.sort_at, desk.case_number`
}

export function queueItem(row: QueueRow, now: Date) {
  const service = serviceById(row.service)
  if (!service?.liaison) throw new Error(`no officers handle ${row.service}`)
  const state = stateView({ service }, row.state)
  const breach = breachOf(service, row, now)
  return {
    caseNumber: row.case_number,
    service: row.service,
    serviceTitle: service.title,
    title: row.title,
    category: row.category,
    categoryLabel: service.liaison.categories.find(({ id }) => id === row.category)?.label ?? row.category,
    park: row.park,
    parkName: parkName(row.park),
    state: state.id,
    stateLabel: state.label,
    tone: state.tone,
    waitingFor: state.waitingFor,
    receivedAt: row.received_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...(row.officer && row.officer_name ? { officer: { id: row.officer, name: row.officer_name } } : {}),
    ...(breach ? { breach } : {}),
    unread: row.applicant_sequence > row.officer_read,
  }
}

function writeCursor({ sort_at, case_number }: QueueRow): string {
  return Buffer.from(`${sort_at.toISOString()}|${case_number}`).toString('base64url')
}

function readCursor(text: string): { at: string; caseNumber: string } {
  const [at = '', caseNumber = ''] = Buffer.from(text, 'base64url').toString().split('|')
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at) || !/^[A-Z0-9-]{1,24}$/.test(caseNumber))
    return refuse('bad-request', '这一页不存在，请从第一页看起')
  return { at, caseNumber }
}
