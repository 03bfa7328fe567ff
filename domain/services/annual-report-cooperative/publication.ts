import { type Publication, type PublishedRows, publishedRows, shopRow, type Visibility } from '../../annual-report'
import { longDate, type PlainDate } from '../../kernel/calendar'
import type { Answers } from '../../kernel/form'
import { type CooperativeReport, form } from './form'

/** Order 70 art. 6 (from memory): members and contact are public, figures as the cooperative chooses. */
export const visibility: Readonly<Record<keyof CooperativeReport, Visibility>> = {
  reportYear: 'head',
  uscc: 'head',
  name: 'head',
  phone: 'public',
  address: 'public',
  email: 'public',
  mainBusiness: 'public',
  members: 'public',
  farmers: 'public',
  joined: 'public',
  left: 'public',
  hasShops: 'public',
  shops: 'public',
  staff: 'chosen',
  women: 'chosen',
  assets: 'chosen',
  liabilities: 'chosen',
  revenue: 'chosen',
  surplus: 'chosen',
  tax: 'chosen',
  loans: 'chosen',
  subsidies: 'chosen',
  publicItems: 'kept',
  hasPermits: 'kept',
  permits: 'public',
  hasBranches: 'kept',
  branches: 'public',
}

export const publication: Publication = {
  visibility,
  entryRow: {
    shops: shopRow,
    permits: ({ name, validUntil }) => ({
      label: '行政许可',
      text: `${name}，${validUntil ? `有效期至${longDate(validUntil as PlainDate)}` : '长期有效'}`,
    }),
    branches: ({ name, code }) => ({ label: '分支机构', text: `${name}，${code}` }),
  },
  chosen: (key, { publicItems }) => Array.isArray(publicItems) && (publicItems as readonly string[]).includes(key),
}

/** What everybody may read of a cooperative's report. */
export function rows(answers: Answers): PublishedRows {
  return publishedRows(form, publication, answers)
}
