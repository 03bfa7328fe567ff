import { addYears, type PlainDate, plainDate } from '../../kernel/calendar'
import { type Citation, laws, since, versionOn } from '../../kernel/law'

export interface PayBy {
  readonly latest: PlainDate
  readonly basis: Citation
}

/** 公司法 art. 47: fully paid within five years of establishment. */
export const yearsToPay = since('2024-07-01', 5, laws.companyLaw.article(47))

const newLawFrom = plainDate('2024-07-01')
/** 国务院令784 art. 2: a company registered before has to bring its remaining term under five years from 2027-07-01. */
const legacyLatest = plainDate('2032-06-30')
const legacyAdjustBy = plainDate('2027-06-30')

/**
 * The last day on which a contribution may fall due. 29 February becomes the 28th where the year has none (民法典 art. 202).
 *
 * @param establishedOn the day of the licence; before it exists, the expected one, and the real one decides
 */
export function latestPayBy(establishedOn: PlainDate): PayBy & { readonly adjustBy?: PlainDate } {
  if (establishedOn < newLawFrom)
    return { latest: legacyLatest, basis: laws.capitalRule.article(2), adjustBy: legacyAdjustBy }
  const years = versionOn(yearsToPay, establishedOn)
  if (!years) throw new Error(`no rule on paying in on ${establishedOn}`)
  return { latest: addYears(establishedOn, years.value), basis: years.source }
}
