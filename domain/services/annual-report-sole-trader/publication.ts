import {
  type Publication,
  type PublishedRows,
  peopleVisibility,
  publishedRows,
  shopRow,
  type Visibility,
} from '../../annual-report'
import { longDate, type PlainDate } from '../../kernel/calendar'
import type { Answers } from '../../kernel/form'
import { form, type SoleTraderReport } from './form'

/** The filer decides about the whole report: 实施细则 art. 63, Order 69 arts. 8, 10. */
export const visibility: Readonly<Record<keyof SoleTraderReport, Visibility>> = {
  reportYear: 'head',
  uscc: 'head',
  name: 'head',
  head: 'chosen',
  phone: 'chosen',
  status: 'chosen',
  funds: 'chosen',
  staff: 'chosen',
  revenue: 'chosen',
  tax: 'chosen',
  hasShops: 'chosen',
  shops: 'chosen',
  hasPermits: 'kept',
  permits: 'chosen',
  ...peopleVisibility,
  publish: 'kept',
}

export const publication: Publication = {
  visibility,
  entryRow: {
    shops: shopRow,
    permits: ({ name, validUntil }) => ({
      label: '行政许可',
      text: `${name}，${validUntil ? `有效期至${longDate(validUntil as PlainDate)}` : '长期有效'}`,
    }),
  },
  chosen: (_key, { publish }) => publish === 'yes',
}

/** What everybody may read of a sole trader's report: nothing when it was not to be published. */
export function rows(answers: Answers): PublishedRows {
  return publishedRows(form, publication, answers)
}
