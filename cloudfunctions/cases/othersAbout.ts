import { isFinal } from '../../domain/kernel/case'
import type { Answers } from '../../domain/kernel/form'
import type { PublicService } from '../../domain/kernel/service'
import type { Queryable } from '../platform'
import type { StoredCase } from './caseStore'

/** How far back filings of others are counted. */
const COUNTED_DAYS = 90

interface Sought {
  readonly service: PublicService
  readonly uscc: string
  readonly matter?: string | undefined
  /** whoever asks: their own are not others' */
  readonly person: string
  readonly now: Date
}

/**
 * Other people's filings about the same merchant and matter, as numbers of cases that never leave the server. Those that were
 * withdrawn or not taken on are none, and a confidential service has no merchant on record to count by.
 */
export async function othersAbout(
  query: Queryable,
  { service, uscc, matter, person, now }: Sought,
): Promise<readonly string[]> {
  if (service.confidential) return []
  const { workflow, results = {} } = service
  const counted = Object.keys(workflow.states).filter((state) => !isFinal(workflow, state) || state in results)
  const rows = await query
    .selectFrom('case_file')
    .innerJoin('case_event', (join) =>
      join.onRef('case_event.case_number', '=', 'case_file.number').on('case_event.sequence', '=', 1),
    )
    .select(['case_file.number', 'case_event.data'])
    .where('case_file.merchant', '=', uscc)
    .where('case_file.service', '=', service.id)
    .where('case_file.state', 'in', counted)
    .where('case_file.owner', '<>', person)
    .where('case_file.received_at', '>=', new Date(now.getTime() - COUNTED_DAYS * 86_400_000))
    .execute()
  const same = rows.filter(({ data }) => !matter || !service.matterOf || service.matterOf(data as Answers) === matter)
  return same.map(({ number }) => number)
}

/** What its owner is told of others with the same complaint: counts, and whether they themselves agreed to be heard with them. */
export interface Group {
  readonly others: number
  /** others who agreed */
  readonly joined: number
  readonly in: boolean
}

/** Undefined where the service knows no groups, the merchant has no code, or there is nobody else. */
export async function groupOf(
  query: Queryable,
  { service, file, events }: StoredCase,
  person: string,
  now: Date,
): Promise<Group | undefined> {
  const { group } = service
  if (!group || file.merchant === null) return undefined
  const matter = service.matterOf?.(events[0]?.data ?? {})
  const others = await othersAbout(query, { service, uscc: file.merchant, matter, person, now })
  const mine = [...events].reverse().find(({ act }) => act === group.join || act === group.leave)
  const joined = others.length === 0 ? 0 : await countJoined(query, others, group)
  if (others.length === 0 && mine === undefined) return undefined
  return { others: others.length, joined, in: mine?.act === group.join }
}

/** In how many of the cases the last word on it was yes. */
async function countJoined(
  query: Queryable,
  numbers: readonly string[],
  { join, leave }: NonNullable<PublicService['group']>,
): Promise<number> {
  const rows = await query
    .selectFrom('case_event')
    .select(['case_number', 'act'])
    .where('case_number', 'in', numbers)
    .where('act', 'in', [join, leave])
    .orderBy('sequence')
    .execute()
  const last = new Map(rows.map(({ case_number, act }) => [case_number, act]))
  return [...last.values()].filter((act) => act === join).length
}

/** The acts a case's owner may do, without joining where there is nobody to join, and without saying the same twice. */
export function groupActs(acts: readonly string[], service: PublicService, group: Group | undefined): string[] {
  const hidden = !service.group
    ? []
    : group?.in
      ? [service.group.join]
      : [service.group.leave, ...(group?.others ? [] : [service.group.join])]
  return acts.filter((act) => !hidden.includes(act))
}
