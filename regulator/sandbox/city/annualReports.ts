import type { MerchantKind, MerchantSnapshot } from '../../../domain/credit'
import { dayNumber, dayText, yearOf } from './days'
import type { Life } from './life'
import type { Random } from './random'

type AnnualReport = MerchantSnapshot['annualReports'][number]
type Listing = MerchantSnapshot['listings'][number]
type PublishedRows = AnnualReport['published']

/** What the reports of one merchant say in every year; the shops appear from `shopsSince` on. */
export interface ReportFacts {
  readonly kind: MerchantKind
  readonly life: Life
  readonly serial: number
  readonly registrar: string
  readonly rows: PublishedRows
  readonly shopRows: PublishedRows
}

export interface ReportHistory {
  readonly reports: AnnualReport[]
  /** the listing a missing or late report led to */
  readonly listing?: Listing
}

/** Annual reports begin with the one for 2013 (企业信息公示暂行条例 is in force since 2014-10-01). */
const FIRST_YEAR = 2013
/** Listed within ten working days after 30 June: by the middle of July. */
const listedBy = (year: number) => dayNumber(year, 7, 15)

/**
 * One report for every year at whose end the merchant existed, filed between 1 January and 30 June of the next year
 * (市场主体登记管理条例实施细则 art. 63). A few merchants stop filing, or file late: they are listed, or marked when they are
 * sole traders, and those who filed late are taken off again.
 */
export function annualReports(facts: ReportFacts, random: Random): ReportHistory {
  const { life } = facts
  const firstYear = Math.max(FIRST_YEAR, yearOf(life.establishedOn))
  const lastYear = yearOf(life.lastDay) - 1
  const due = range(firstYear, lastYear).filter((year) => listedBy(year + 1) < life.lastDay)
  const failing = due.length > 0 && life.status !== 'cancelled' && random.chance(0.047)
  const missedYear = failing ? random.pick(due.slice(-4)) : undefined
  const cured = failing && random.chance(0.45)
  const shopsSince = random.whole(Math.max(firstYear, 2015), lastYear)

  const reports: AnnualReport[] = []
  let listing: Listing | undefined
  for (const year of range(firstYear, lastYear)) {
    let filedOn = dayNumber(year + 1, 1, 1) + random.whole(4, 180)
    if (year === missedYear) {
      const listedOn = dayNumber(year + 1, 7, 1) + random.whole(0, 13)
      filedOn = random.whole(listedOn + 3, Math.min(listedOn + 300, life.lastDay - 6))
      // Taken off within five working days after the report was made up for; too late for this history is not cured.
      const endedOn = cured && filedOn + 5 <= life.lastDay ? filedOn + random.whole(1, 5) : undefined
      listing = missedReportListing(facts, year, listedOn, endedOn)
      if (endedOn === undefined) break
    }
    if (filedOn > life.lastDay) continue
    const rows = year >= shopsSince ? [...facts.rows, ...facts.shopRows] : facts.rows
    reports.push({
      id: `report-${facts.serial}-${year}`,
      year,
      filedOn: dayText(filedOn),
      published: rows,
    })
  }
  return listing ? { reports, listing } : { reports }
}

function missedReportListing(facts: ReportFacts, year: number, listedOn: number, endedOn: number | undefined): Listing {
  const reason =
    facts.kind === 'sole-trader'
      ? `未依照规定期限报送年度报告（${year}年度），标记为经营异常状态`
      : `未依照规定期限公示年度报告（${year}年度）`
  return {
    id: `abnormal-${facts.serial}-${year}`,
    list: 'abnormal',
    reason,
    authority: facts.registrar,
    listedOn: dayText(listedOn),
    ...(endedOn === undefined ? {} : { endedOn: dayText(endedOn), endReason: 'repaired' as const }),
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
}
