import {
  type Publication,
  type PublishedRows,
  peopleVisibility,
  publishedRows,
  shopRow,
  type Visibility,
} from '../../annual-report'
import type { Answers } from '../../kernel/form'
import { type CompanyReport, form } from './form'
import { guaranteeRow } from './sections/accounts'
import { insuranceAmounts } from './sections/insurance'
import { investmentRow, shareChangeRow, shareholderRow } from './sections/ownership'

/** Art. 9: items 1–6 must be public, item 7 as the filer chooses; what portals ask besides is kept. */
export const visibility: Readonly<Record<keyof CompanyReport, Visibility>> = {
  reportYear: 'head',
  uscc: 'head',
  name: 'head',
  entityType: 'kept',
  address: 'public',
  postcode: 'public',
  phone: 'public',
  email: 'public',
  status: 'public',
  mainBusiness: 'public',
  holding: 'public',
  capital: 'kept',
  shareholders: 'public',
  sharesChanged: 'kept',
  shareChanges: 'public',
  invested: 'kept',
  investments: 'public',
  hasShops: 'public',
  shops: 'public',
  staff: 'chosen',
  women: 'chosen',
  assets: 'chosen',
  liabilities: 'chosen',
  equity: 'chosen',
  revenue: 'chosen',
  mainRevenue: 'chosen',
  profit: 'chosen',
  netProfit: 'chosen',
  tax: 'chosen',
  publicItems: 'kept',
  guaranteed: 'kept',
  guarantees: 'entry',
  hasInsured: 'kept',
  pensionHeads: 'public',
  unemploymentHeads: 'public',
  medicalHeads: 'public',
  injuryHeads: 'public',
  maternityHeads: 'public',
  pensionBase: 'chosen',
  unemploymentBase: 'chosen',
  medicalBase: 'chosen',
  maternityBase: 'chosen',
  pensionPaid: 'chosen',
  unemploymentPaid: 'chosen',
  medicalPaid: 'chosen',
  injuryPaid: 'chosen',
  maternityPaid: 'chosen',
  pensionOwed: 'chosen',
  unemploymentOwed: 'chosen',
  medicalOwed: 'chosen',
  injuryOwed: 'chosen',
  maternityOwed: 'chosen',
  ...peopleVisibility,
  pledged: 'kept',
  pledgesPublished: 'kept',
}

export const publication: Publication = {
  visibility,
  entryRow: {
    shareholders: shareholderRow,
    shareChanges: shareChangeRow,
    investments: investmentRow,
    shops: shopRow,
    guarantees: guaranteeRow,
  },
  chosen(key, { publicItems }) {
    const item = insuranceAmounts.includes(key) ? 'insurance' : key
    return Array.isArray(publicItems) && (publicItems as readonly string[]).includes(item)
  },
}

/** What everybody may read of a company's report. */
export function rows(answers: Answers): PublishedRows {
  return publishedRows(form, publication, answers)
}
