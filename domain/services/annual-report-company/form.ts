import { peopleSection, reportLaw, shopsSection } from '../../annual-report'
import { plainDate } from '../../kernel/calendar'
import { type AnswersOf, defineForm } from '../../kernel/form'
import { accountsSection, guaranteesSection } from './sections/accounts'
import { identitySection } from './sections/identity'
import { insuranceSection } from './sections/insurance'
import { investmentsSection, shareChangesSection, shareholdersSection } from './sections/ownership'
import { pledgesSection } from './sections/pledges'

/** A company's annual report: 企业信息公示暂行条例 art. 9, with the fields of the portals beside it (facts §4.2). */
export const form = defineForm({
  id: 'annual-report-company',
  version: plainDate('2026-01-01'),
  sections: [
    identitySection,
    shareholdersSection,
    shareChangesSection,
    investmentsSection,
    shopsSection(reportLaw.company.shops),
    accountsSection,
    guaranteesSection,
    insuranceSection,
    peopleSection('company'),
    pledgesSection,
  ],
})

export type CompanyReport = AnswersOf<typeof form>
