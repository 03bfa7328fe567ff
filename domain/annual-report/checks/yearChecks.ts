import { longDate } from '../../kernel/calendar'
import { parseUscc } from '../../kernel/identifiers'
import { afterClosing } from '../afterClosing'
import { type ReportKind, reportLaw } from '../reportKind'
import { reportWindow } from '../reportWindow'
import { filedDay, firstReportYear, lastReportYear } from '../reportYears'
import type { ReportCheck } from './reportCheck'

type Head = { readonly reportYear?: number; readonly uscc?: string; readonly name?: string }

/** AR01: the year, and whether its report may still be filed or corrected; that it is about the merchant in the register. */
export function yearChecks(kind: ReportKind): readonly ReportCheck<Head>[] {
  const { duty, correction } = reportLaw[kind]
  return [
    {
      id: 'annual-report.AR01',
      severity: 'blocks',
      basis: duty,
      field: 'reportYear',
      test({ reportYear: year }, { today, known }) {
        if (year === undefined) return undefined
        if (year > lastReportYear(today))
          return { message: `${year}年度的年报要到${longDate(reportWindow(year).opens)}才能报送。` }
        const merchant = known?.merchant
        if (!merchant) return undefined
        const first = firstReportYear(merchant)
        if (year < first) return { message: `这家商户从${first}年度开始报送年报，不用报${year}年度。` }
        return (
          merchant.endedOn !== undefined &&
          merchant.endedOn <= `${year}-12-31` && { message: `登记信息显示，到${year}年底商户已经注销，不用再报。` }
        )
      },
    },
    {
      id: 'annual-report.correction',
      severity: 'blocks',
      basis: correction,
      field: 'reportYear',
      test({ reportYear: year }, { today, known }) {
        if (year === undefined || !known) return undefined
        const filedOn = filedDay(known, year, today)
        return (
          filedOn !== undefined &&
          today > reportWindow(year).closes && {
            message: `${year}年度年报已于${longDate(filedOn)}报送，更正的时间到${longDate(reportWindow(year).closes)}为止。`,
            wayOut: afterClosing,
          }
        )
      },
    },
    {
      id: 'annual-report.merchant',
      severity: 'blocks',
      field: 'uscc',
      test({ uscc }, { known }) {
        const typed = parseUscc(uscc ?? '')
        return (
          typed.ok &&
          known?.merchant !== undefined &&
          String(typed.uscc) !== known.merchant.uscc && {
            message: `这份年报是为${known.merchant.name}填写的，代码应当是${known.merchant.uscc}。`,
          }
        )
      },
    },
    {
      id: 'annual-report.name',
      severity: 'advice',
      field: 'name',
      test: ({ name }, { known }) =>
        name !== undefined &&
        known?.merchant !== undefined &&
        name.trim() !== known.merchant.name && {
          message: `和登记的名称不一样，登记的是“${known.merchant.name}”。`,
          wayOut: '改过名称的，请以营业执照为准。',
        },
    },
  ]
}
