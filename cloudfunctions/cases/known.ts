import { beijingDay } from '../../domain/kernel/calendar'
import type { Answers } from '../../domain/kernel/form'
import { sharedPart, shownTo } from '../../domain/kernel/joint'
import type { MerchantSnapshot } from '../../domain/kernel/merchant'
import type { EarlierFiling, Known, PublicService } from '../../domain/kernel/service'
import type { Queryable, Sealings } from '../platform'
import { loadEvents, openEvent, type StoredCase } from './caseStore'

/** How many earlier filings of a service are looked at: more years than any report has. */
const MOST = 40

/**
 * What is on record about a merchant for one service: its entry in the register and the filings in force, the newest first.
 *
 * @returns no merchant for a code that is not in the register
 */
export async function knownOf(
  query: Queryable,
  sealings: Sealings,
  service: PublicService,
  uscc: string,
): Promise<Known> {
  const merchant = await registerEntry(query, uscc)
  const earlier = await earlierFilings(query, sealings, service, uscc)
  return { ...(merchant ? { merchant } : {}), earlier }
}

/**
 * A merchant's entry with the penalties, listings and publications that may be shown, which the directory keeps in rows of their own, and
 * with the shops that platforms reported.
 */
async function registerEntry(query: Queryable, uscc: string): Promise<MerchantSnapshot | undefined> {
  const row = await query.selectFrom('merchant').select('snapshot').where('uscc', '=', uscc).executeTakeFirst()
  if (!row) return undefined
  const records = await query
    .selectFrom('served_record')
    .select(['kind', 'record'])
    .where('uscc', '=', uscc)
    .orderBy('number')
    .execute()
  const reported = await query
    .selectFrom('shop')
    .select(['id', 'platform', 'name', 'url'])
    .where('uscc', '=', uscc)
    .where('reported_on', 'is not', null)
    .orderBy('number')
    .execute()
  const of = <T>(kind: 'penalty' | 'listing' | 'publication') =>
    records.filter((found) => found.kind === kind).map(({ record }) => record as T)
  return {
    ...row.snapshot,
    penalties: of<MerchantSnapshot['penalties'][number]>('penalty'),
    listings: of<MerchantSnapshot['listings'][number]>('listing'),
    publications: of<NonNullable<MerchantSnapshot['publications']>[number]>('publication'),
    shops: [
      ...row.snapshot.shops,
      ...reported.map(({ url, ...shop }) => ({ ...shop, ...(url === null ? {} : { url }) })),
    ],
  }
}

async function earlierFilings(
  query: Queryable,
  sealings: Sealings,
  { id, forMerchant }: PublicService,
  uscc: string,
): Promise<readonly EarlierFiling[]> {
  if (!forMerchant || forMerchant.inForce.length === 0) return []
  const files = await query
    .selectFrom('case_file')
    .selectAll()
    .where('made_for', '=', uscc)
    .where('service', '=', id)
    .where('state', 'in', forMerchant.inForce)
    .orderBy('received_at', 'desc')
    .limit(MOST)
    .execute()
  const cases = await loadEvents(query, files)
  return cases.flatMap((stored) => {
    const first = stored.events[0]
    if (!first) return []
    return [
      {
        caseNumber: stored.file.number,
        subject: stored.file.subject ?? '',
        filedOn: beijingDay(stored.file.received_at.toISOString()),
        state: stored.file.state,
        answers: asBegun(stored, openEvent(sealings, stored, first)),
      },
    ]
  })
}

/** An earlier joint filing as those who began it read it: what is private to the other parties is theirs alone. */
function asBegun({ service: { parties }, form }: StoredCase, answers: Answers): Answers {
  if (!parties) return answers
  const own = parties.roles.filter(({ begins }) => begins).map(({ id }) => id)
  return shownTo(form, parties, answers, [sharedPart, ...own])
}
