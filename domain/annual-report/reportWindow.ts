import { type PlainDate, plainDate } from '../kernel/calendar'
import { type Dated, laws, versionOn, versions } from '../kernel/law'

/** First and last day of the time for reports, month and day of the year after the reported one. */
export interface WindowDays {
  readonly opens: '01-01'
  readonly closes: '06-30'
}

const days: WindowDays = { opens: '01-01', closes: '06-30' }

/** 1 January – 30 June: 企业信息公示暂行条例 art. 8, since 2022 for every kind 市场主体登记管理条例实施细则 art. 63. */
export const windowDays: Dated<WindowDays> = versions([
  { from: '2014-10-01', to: '2022-02-28', value: days, source: laws.publicityReg.article(8) },
  { from: '2022-03-01', value: days, source: laws.registrationRules.article(63) },
])

/** The first report under that law: the one for 2014, in the first half of 2015. Portals begin there too. */
export const FIRST_REPORT_YEAR = 2014

/** The days between which the report about a year is filed and corrected. */
export function reportWindow(year: number): { readonly opens: PlainDate; readonly closes: PlainDate } {
  const next = String(year + 1)
  const { opens, closes } = versionOn(windowDays, plainDate(`${next}-06-30`))?.value ?? days
  return { opens: plainDate(`${next}-${opens}`), closes: plainDate(`${next}-${closes}`) }
}
