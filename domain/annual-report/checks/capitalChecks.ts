import { addYears, isPlainDate, longDate, type PlainDate, plainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import { formatAmount } from '../../kernel/money'
import type { Objection } from '../../kernel/rules'
import type { ReportCheck } from './reportCheck'

const { capitalRule, companyLaw, publicityReg } = laws

/** A shareholder's entry as the checks read it; amounts in fen. */
type Shareholder = {
  readonly subscribed?: number
  readonly subscribedBy?: string
  readonly paid?: number
  readonly paidOn?: string
}
export type Contributions = {
  readonly entityType?: string
  readonly capital?: number
  readonly shareholders?: readonly Shareholder[]
}

const wan = (fen: number) => formatAmount(fen, 'wan')
/** Companies registered on or before this day have the time of the capital rule, later ones five years. */
const LAST_OLD_DAY = plainDate('2024-06-30')
const OLD_COMPANIES_PAY_BY = plainDate('2032-06-30')

/** AR07: what all have promised is the registered capital (公司法 art. 47). */
export const capitalIsSubscribed: ReportCheck<Contributions> = {
  id: 'annual-report.AR07',
  severity: 'blocks',
  basis: companyLaw.article(47),
  field: 'shareholders',
  test({ capital, shareholders = [] }) {
    if (capital === undefined || shareholders.length === 0) return undefined
    if (shareholders.some(({ subscribed }) => subscribed === undefined)) return undefined
    const sum = shareholders.reduce((total, { subscribed = 0 }) => total + subscribed, 0)
    return sum !== capital && { message: `认缴额加起来是${wan(sum)}，和注册资本${wan(capital)}不一样。` }
  },
}

/**
 * AR07, the other half: the capital stated for 31 December and the register's of today. Advice, because the capital may have
 * been changed since.
 */
export const capitalAsRegistered: ReportCheck<Contributions> = {
  id: 'annual-report.AR07.register',
  severity: 'advice',
  basis: companyLaw.article(47),
  field: 'capital',
  test({ capital }, { known }) {
    const registered = known?.merchant?.capital
    return (
      capital !== undefined &&
      registered !== undefined &&
      capital !== registered * 100 && {
        message: `登记的注册资本是${wan(registered * 100)}，和这里填的不一样。`,
        wayOut: '年底以后才变更的，按12月31日的填；没有变更过的，请改成登记的数。',
      }
    )
  },
}

/** AR08: nobody has paid more than promised, or in the future. */
export const paidIsPossible: ReportCheck<Contributions> = {
  id: 'annual-report.AR08',
  severity: 'blocks',
  basis: publicityReg.article(9, 4),
  test: ({ shareholders = [] }, { today }) =>
    shareholders.flatMap(({ subscribed, paid, paidOn }, index): Objection[] => [
      ...(subscribed !== undefined && paid !== undefined && paid > subscribed
        ? [{ field: `shareholders.${index}.paid`, message: `实缴额${wan(paid)}比认缴额${wan(subscribed)}多，请核对。` }]
        : []),
      ...(isPlainDate(paidOn) && paidOn > today
        ? [{ field: `shareholders.${index}.paidOn`, message: '实缴时间不能晚于今天，还没有缴的实缴额填0。' }]
        : []),
    ]),
}

/** AR09: a company set up since 1 July 2024 is paid in within five years (公司法 art. 47). */
export const paidWithinFiveYears: ReportCheck<Contributions> = {
  id: 'annual-report.AR09',
  severity: 'advice',
  basis: companyLaw.article(47),
  test({ entityType, shareholders = [] }, { known }) {
    const merchant = known?.merchant
    if (entityType !== 'limited' || !merchant || merchant.establishedOn <= LAST_OLD_DAY) return undefined
    const last = addYears(merchant.establishedOn as PlainDate, 5)
    return later(
      shareholders,
      last,
      `应当在成立之日起五年内缴足，最迟${longDate(last)}。后来增资的部分从变更登记之日起算。`,
    )
  },
}

/** AR09 for companies registered before: by 30 June 2032 at the latest (国务院令784 art. 2). */
export const oldCompaniesPayBy2032: ReportCheck<Contributions> = {
  id: 'annual-report.AR09.legacy',
  severity: 'advice',
  basis: capitalRule.article(2),
  test({ entityType, shareholders = [] }, { known }) {
    const merchant = known?.merchant
    if (entityType !== 'limited' || !merchant || merchant.establishedOn > LAST_OLD_DAY) return undefined
    return later(
      shareholders,
      OLD_COMPANIES_PAY_BY,
      `2024年6月30日以前登记的公司，出资期限最迟到${longDate(OLD_COMPANIES_PAY_BY)}，更长的要在2027年6月30日前调整。`,
    )
  },
}

function later(shareholders: readonly Shareholder[], last: PlainDate, message: string): readonly Objection[] {
  return shareholders.flatMap(({ subscribedBy }, index) =>
    isPlainDate(subscribedBy) && subscribedBy > last ? [{ field: `shareholders.${index}.subscribedBy`, message }] : [],
  )
}
