import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import { city } from '../../../config/city'
import { taskKindById } from '../../../domain/desk'
import { knowledgeCategories } from '../../../domain/knowledge'
import { serviceById } from '../../../domain/services/registry'
import { actingOfficer, procedure, reachableParks, reaches, refuse, type Tables } from '../../platform'
import { casesContract } from '../contract'
import { parkName } from '../conversation'
import { stateView } from '../view'
import { breachOf, breachOfLevel } from './breach'
import type { DeskRow } from './deskRow'
import type { DeskTask } from './tasks'

const PAGE = 20

/** A case of the queue: the desk's row, the case's, and the officer's name. */
export type CaseRow = DeskRow &
  Pick<Selectable<Tables['case_file']>, 'service' | 'title' | 'state' | 'updated_at'> & {
    readonly officer_name: string | null
  }

/** A task of the queue with its officer's name. */
export type TaskRow = DeskTask & { readonly officer_name: string | null }

/** Where a row stands in the queue, whatever it is. */
interface Place {
  readonly task: boolean
  readonly id: string
  readonly sort_at: Date
}

/**
 * Everything open in the parks an officer may see, cases and tasks in one order, by time to breach. Each park (or officer) is
 * read from its own index in this order and stops after a page, so that the length of the queue does not matter; pages go on
 * from the last row.
 */
export const deskQueue = procedure(casesContract['cases.deskQueue'], 'desk', async (context, input) => {
  const { officer } = actingOfficer(context)
  if (input.park !== undefined && !reaches(officer, input.park)) return refuse('not-found', '没有这个园区')
  const parks = input.park === undefined ? (reachableParks(officer) ?? city.parks.map(({ id }) => id)) : [input.park]
  const { show, category } = input
  const mine = show === 'mine' ? [officer.id, ...officer.covers.map((cover) => cover.officer)] : undefined
  const after = input.after === undefined ? undefined : readCursor(input.after)
  const wanted = { parks, category, unassigned: show === 'unassigned', mine, after, limit: PAGE + 1 }
  const places = parks.length === 0 ? [] : (await placesQuery(wanted).execute(context.query)).rows
  const page = places.slice(0, PAGE)
  const last = page.at(-1)
  const cases = await casesAt(context.query, page)
  const tasks = await tasksAt(context.query, page)
  return {
    items: page.flatMap(({ task, id }) => {
      const row = task ? tasks.get(id) : cases.get(id)
      if (!row) return []
      return ['kind' in row ? taskItem(row, context.now) : queueItem(row, context.now)]
    }),
    ...(places.length > PAGE && last ? { next: writeCursor(last) } : {}),
    now: context.now.toISOString(),
    today: context.today,
  }
})

interface Wanted {
  readonly parks: readonly string[]
  readonly category?: string | undefined
  readonly unassigned: boolean
  readonly mine?: readonly string[] | undefined
  readonly after?: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** The places of one page. Both tables have the same columns and indexes for it. */
function placesQuery(wanted: Wanted): RawBuilder<Place> {
  const { mine, parks, limit } = wanted
  return sql`
    select candidate.* from unnest(${mine ?? parks}::text[]) as lane(id)
    cross join lateral (
      select * from (
        (${laneOf(wanted, false)}) union all (${laneOf(wanted, true)})
      ) as either order by sort_at, id limit ${limit}
    ) as candidate
    order by candidate.sort_at, candidate.id limit ${limit}`
}

function laneOf({ parks, category, unassigned, mine, after, limit }: Wanted, task: boolean): RawBuilder<Place> {
  const id = sql.ref(task ? 'desk.id' : 'desk.case_number')
  const conditions: RawBuilder<SqlBool>[] = [
    sql<SqlBool>`desk.open`,
    ...(mine
      ? [sql<SqlBool>`desk.officer = lane.id`, sql<SqlBool>`desk.park = any(${parks}::text[])`]
      : [sql<SqlBool>`desk.park = lane.id`]),
    ...(category === undefined ? [] : [sql<SqlBool>`desk.category = ${category}`]),
    ...(unassigned ? [sql<SqlBool>`desk.officer is null`] : []),
    ...(after ? [sql<SqlBool>`(desk.sort_at, ${id}) > (${after.at}::timestamptz, ${after.id})`] : []),
  ]
  return sql`
    select ${sql.lit(task)} as task, ${id} as id, desk.sort_at
    from ${sql.table(task ? 'desk_task' : 'case_desk')} as desk where ${sql.join(conditions, sql` and `)}
    order by desk.sort_at, ${id} limit ${limit}`
}

async function casesAt(query: Parameters<RawBuilder<Place>['execute']>[0], page: readonly Place[]) {
  const ids = page.filter(({ task }) => !task).map(({ id }) => id)
  if (ids.length === 0) return new Map<string, CaseRow>()
  const { rows } = await sql<CaseRow>`
    select desk.*, case_file.service, case_file.title, case_file.state, case_file.updated_at, officer.name as officer_name
    from case_desk as desk
    join case_file on case_file.number = desk.case_number
    left join officer on officer.id = desk.officer
    where desk.case_number = any(${ids}::text[])`.execute(query)
  return new Map(rows.map((row) => [row.case_number, row]))
}

async function tasksAt(query: Parameters<RawBuilder<Place>['execute']>[0], page: readonly Place[]) {
  const ids = page.filter(({ task }) => task).map(({ id }) => id)
  if (ids.length === 0) return new Map<string, TaskRow>()
  const { rows } = await sql<TaskRow>`
    select desk.*, officer.name as officer_name from desk_task as desk left join officer on officer.id = desk.officer
    where desk.id = any(${ids}::text[])`.execute(query)
  return new Map(rows.map((row) => [row.id, row]))
}

export function queueItem(row: CaseRow, now: Date) {
  const service = serviceById(row.service)
  if (!service?.liaison) throw new Error(`no officers handle ${row.service}`)
  const state = stateView({ service }, row.state)
  const breach = breachOf(service, row, now)
  return {
    kind: 'case' as const,
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

/** A task as the queue and its page show it. */
export function taskItem(row: TaskRow, now: Date) {
  const kind = taskKindById(row.kind)
  const breach = breachOfLevel(kind?.level, row, now)
  return {
    kind: 'task' as const,
    id: row.id,
    task: row.kind,
    label: kind?.label ?? row.kind,
    title: row.title,
    subject: row.subject,
    category: row.category,
    categoryLabel: knowledgeCategories.find(({ id }) => id === row.category)?.label ?? row.category,
    park: row.park,
    parkName: parkName(row.park),
    receivedAt: row.received_at.toISOString(),
    ...(row.officer && row.officer_name ? { officer: { id: row.officer, name: row.officer_name } } : {}),
    ...(breach ? { breach } : {}),
  }
}

function writeCursor({ sort_at, id }: Place): string {
  return Buffer.from(`${sort_at.toISOString()}|${id}`).toString('base64url')
}

function readCursor(text: string): { at: string; id: string } {
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split('|')
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at) || !/^[A-Za-z0-9:-]{1,80}$/.test(id))
    return refuse('bad-request', '这一页不存在，请从第一页看起')
  return { at, id }
}
