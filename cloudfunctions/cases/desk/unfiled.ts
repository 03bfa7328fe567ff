import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { nudgeRight, nudgeYear, reportWindow, reportYears } from '../../../domain/annual-report'
import type { PlainDate } from '../../../domain/kernel/calendar'
import type { MerchantSnapshot } from '../../../domain/kernel/merchant'
import { procedure, type Queryable, refuse, requirePark, somebodyStandsFor } from '../../platform'
import { casesContract } from '../contract'
import { parkName } from '../conversation'
import { nudgesOf } from './nudges'
import { hasReported, owesReport } from './owing'

const PAGE = 20

interface Row {
  readonly uscc: string
  readonly name: string
  readonly claimed: boolean
  readonly snapshot: MerchantSnapshot
}

/**
 * Which merchants of a park have not filed: those somebody stands for come first, because a reminder reaches them. Name, code
 * and the years are in the public register; nothing a merchant has filled in is read.
 */
export const deskUnfiled = procedure(casesContract['cases.deskUnfiled'], 'desk', async (context, input) => {
  const { park } = input
  requirePark(context, 'cases.deskUnfiled', { id: park, park })
  const { query, today } = context
  const year = nudgeYear(today)
  const after = input.after === undefined ? undefined : readCursor(input.after)
  const rows = await unfiled(query, { park, year, today, after })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const sent = await nudgesOf(
    query,
    page.map(({ uscc }) => uscc),
    year,
  )
  return {
    park,
    parkName: parkName(park),
    year,
    closes: reportWindow(year).closes,
    today,
    ...(await counts(query, { park, year, today })),
    items: page.map(({ uscc, name, claimed, snapshot }) => {
      const days = sent.filter(({ merchant }) => merchant === uscc).map(({ on }) => on)
      return {
        uscc,
        name,
        kind: snapshot.type,
        years: reportYears({ merchant: snapshot }, today)
          .filter((entry) => entry.year <= year && entry.filedOn === undefined)
          .map((entry) => entry.year),
        claimed,
        reminded: days,
        right: nudgeRight(days, today),
      }
    }),
    ...(rows.length > PAGE && last ? { next: writeCursor(last) } : {}),
  }
})

interface Wanted {
  readonly park: string
  readonly year: number
  readonly today: PlainDate
  readonly after?: Pick<Row, 'claimed' | 'uscc'> | undefined
  /** only these */
  readonly among?: readonly string[]
}

/** A page and one more, so that the caller knows whether there is another. */
export async function unfiled(query: Queryable, wanted: Wanted): Promise<readonly Row[]> {
  const { after, among } = wanted
  const claimed = somebodyStandsFor(sql<string>`merchant.uscc`)
  const { rows } = await sql<Row>`
    select * from (
      select uscc, name, snapshot, ${claimed} as claimed from merchant where ${conditions(wanted)}
      ${among ? sql`and uscc = any(${[...among]}::text[])` : sql``}
    ) as found
    ${after ? sql`where (not claimed, uscc) > (${!after.claimed}::boolean, ${after.uscc})` : sql``}
    order by not claimed, uscc limit ${PAGE + 1}`.execute(query)
  return rows
}

async function counts(query: Queryable, wanted: Wanted): Promise<{ total: number; reachable: number }> {
  const claimed = somebodyStandsFor(sql<string>`merchant.uscc`)
  const { rows } = await sql<{ total: number; reachable: number }>`
    select count(*)::int as total, count(*) filter (where ${claimed})::int as reachable
    from merchant where ${conditions(wanted)}`.execute(query)
  return rows[0] ?? { total: 0, reachable: 0 }
}

function conditions({ park, year, today }: Wanted): RawBuilder<SqlBool> {
  return sql<SqlBool>`snapshot ? 'park' and snapshot ->> 'park' = ${parkName(park)}
    and ${owesReport(year)} and not ${hasReported(year, today)}`
}

function writeCursor({ claimed, uscc }: Row): string {
  return `${claimed ? 1 : 0}${uscc}`
}

function readCursor(text: string): Pick<Row, 'claimed' | 'uscc'> {
  if (!/^[01][0-9A-Z]{18}$/.test(text)) return refuse('bad-request', '这一页不存在，请从第一页看起')
  return { claimed: text.startsWith('1'), uscc: text.slice(1) }
}
