import type { MerchantSnapshot } from '../../../../domain/credit'
import type { PlainDate } from '../../../../domain/kernel/calendar'

type AnnualReport = MerchantSnapshot['annualReports'][number]

/** A report filed every April for each year from `firstYear` to the one before `until`. */
export function reports(
  id: string,
  firstYear: number,
  until: PlainDate,
  published: AnnualReport['published'],
): AnnualReport[] {
  const found: AnnualReport[] = []
  for (let year = firstYear; `${year + 1}-04-15` <= until; year += 1)
    found.push({ id: `showcase-report-${id}-${year}`, year, filedOn: `${year + 1}-04-15`, published })
  return found
}
