import type { Answers } from '../kernel/form'
import type { MerchantSnapshot } from '../kernel/merchant'
import type { AtRegulator, MerchantFiling } from '../kernel/service'
import { beginReport, type ReportSources } from './beginReport'
import type { PublishedRows } from './publishedRows'
import { remindersDue } from './remindersDue'
import { type ReportKind, reportKind } from './reportKind'
import { statesInForce } from './reportWorkflow'
import { reportSubjects } from './subjects'

/** What {@link MerchantSnapshot} holds of reports. */
const MOST_REPORTS = 100

/** How a kind of report is filed in a merchant's name. */
export function reportFiling(kind: ReportKind, sources: ReportSources): MerchantFiling {
  return {
    of: ({ uscc }) => (typeof uscc === 'string' ? uscc : undefined),
    suits: (merchant) => reportKind(merchant) === kind,
    inForce: statesInForce,
    subjects: reportSubjects,
    subjectOf: ({ reportYear }) => (typeof reportYear === 'number' ? String(reportYear) : undefined),
    begin: (known, subject, today) => beginReport(sources, known, subject, today),
    reminders: remindersDue,
  }
}

/**
 * What the regulator's side does with a report: it is published as it comes in, and the merchant's public file shows it
 * beside the ones before (更正前后都公示, 企业信息公示暂行条例 art. 12). The day of the report is the day it was handed in.
 *
 * @param rows what everybody may read of it
 */
export function reportAtRegulator(rows: (answers: Answers) => PublishedRows): AtRegulator {
  return {
    decidesAlone: ({ state }, merchant) =>
      state === 'submitted' && merchant ? { act: 'publish', data: {} } : undefined,
    effect({ caseNumber, answers, receivedOn }, act, _data, merchant) {
      if (act !== 'publish' || !merchant || merchant.annualReports.some(({ id }) => id === caseNumber)) return undefined
      return withReport(merchant, {
        id: caseNumber,
        year: Number(answers.reportYear),
        filedOn: receivedOn,
        published: rows(answers),
      })
    },
  }
}

type Report = MerchantSnapshot['annualReports'][number]

/** The oldest go first when there is no more room: many corrections never keep a new report out. */
function withReport(merchant: MerchantSnapshot, report: Report): MerchantSnapshot {
  const all = [...merchant.annualReports, report]
  const kept = all.length <= MOST_REPORTS ? all : [...all].sort(byYearAndDay).slice(all.length - MOST_REPORTS)
  return { ...merchant, annualReports: kept }
}

function byYearAndDay(one: Report, other: Report): number {
  return one.year - other.year || (one.filedOn < other.filedOn ? -1 : 1)
}
