import { type SqlBool, sql } from 'kysely'
import { city } from '../../config/city'
import { matchTerms } from '../../domain/announcements'
import { lastReportYear } from '../../domain/annual-report'
import { parseUscc } from '../../domain/kernel/identifiers'
import type { MerchantSnapshot } from '../../domain/kernel/merchant'
import { procedure, type Queryable, refuse } from '../platform'
import { announcementsContract } from './contract'
import { cardOf, wholeOf } from './view'

const PAGE = 20
/** Subsidies that are held against one merchant. */
const MOST_SUBSIDIES = 100

export const list = procedure(announcementsContract['announcements.list'], 'lookUp', async (context, input) => {
  const present = context.query
    .selectFrom('announcement')
    .selectAll()
    .where('state', '=', 'published')
    .where('until_day', '>=', context.today)
    .where(sql<SqlBool>`event is null or (event->>'endsAt')::timestamptz > ${context.now}`)
  const rows = await (input.kind === undefined ? present : present.where('kind', '=', input.kind))
    // of events what comes next is what is looked for
    .$if(input.kind === 'event', (events) => events.orderBy(sql`(event->>'startsAt')::timestamptz`))
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .offset(input.page * PAGE)
    .limit(PAGE + 1)
    .execute()
  return { items: rows.slice(0, PAGE).map(cardOf), more: rows.length > PAGE, today: context.today }
})

export const read = procedure(announcementsContract['announcements.read'], 'lookUp', async (context, { id }) => {
  const row = await context.query.selectFrom('announcement').selectAll().where('id', '=', id).executeTakeFirst()
  // what nobody has published yet is the officers' only; what was taken back before it stood never was there
  if (!row || row.state === 'proposed' || (row.state === 'withdrawn' && row.withdrawn_why === null))
    return refuse('not-found', '没有找到这条公告')
  return wholeOf(context, row)
})

export const match = procedure(announcementsContract['announcements.match'], 'lookUp', async (context, input) => {
  const { query, today } = context
  const code = parseUscc(input.uscc)
  if (!code.ok) return refuse('bad-request', '统一社会信用代码不对，请核对')
  const merchant = await merchantOf(query, code.uscc)
  if (!merchant) return refuse('not-found', '登记信息里没有这家商户')
  const rows = await query
    .selectFrom('announcement')
    .selectAll()
    .where('state', '=', 'published')
    .where('kind', '=', 'subsidy')
    .where('until_day', '>=', today)
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .limit(MOST_SUBSIDIES)
    .execute()
  const year = lastReportYear(today)
  const report = { year, owed: merchant.establishedOn <= `${year}-12-31` }
  const items = rows.map((row) => {
    const reasons = matchTerms(row.terms ?? {}, merchant, today, { divisions: city.divisions, report })
    return { ...cardOf(row), fits: reasons.every(({ met }) => met), reasons: [...reasons] }
  })
  return {
    merchant: { uscc: merchant.uscc, name: merchant.name },
    asOf: merchant.asOf,
    items: items.sort((one, other) => Number(other.fits) - Number(one.fits)),
  }
})

/** A merchant's public entry with the listings that may be shown, which the directory keeps in rows of their own. */
async function merchantOf(query: Queryable, uscc: string): Promise<MerchantSnapshot | undefined> {
  const row = await query.selectFrom('merchant').select('snapshot').where('uscc', '=', uscc).executeTakeFirst()
  if (!row) return undefined
  const listings = await query
    .selectFrom('served_record')
    .select('record')
    .where('uscc', '=', uscc)
    .where('kind', '=', 'listing')
    .execute()
  return { ...row.snapshot, listings: listings.map(({ record }) => record as MerchantSnapshot['listings'][number]) }
}
