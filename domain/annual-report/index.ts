export { accountsPicture, turnoverPicture } from './accountsPicture'
export { type ReportSources, shopsOfRegister } from './beginReport'
export {
  balance,
  likelyUnit,
  mainWithinRevenue,
  netWithinProfit,
  notNegative,
  sameAsLastYear,
  taxRefund,
} from './checks/accountChecks'
export {
  capitalAsRegistered,
  capitalIsSubscribed,
  oldCompaniesPayBy2032,
  paidIsPossible,
  paidWithinFiveYears,
} from './checks/capitalChecks'
export { fiveMembers, membersAddUp, mostAreFarmers } from './checks/memberChecks'
export { equipmentInDate, insuredWithinStaff, partOfStaff } from './checks/peopleChecks'
export type { ReportCheck } from './checks/reportCheck'
export { sharesAddUp } from './checks/shareChecks'
export { shopChecks } from './checks/shopChecks'
export {
  dormantAsRegistered,
  liquidationIsPublished,
  pledgesArePublished,
  pledgesAsPublished,
} from './checks/stateChecks'
export { yearChecks } from './checks/yearChecks'
export { type Figure, figureLabels } from './figures'
export { figuresFromTables } from './figuresFromTables'
export { figuresImport } from './figuresImport'
export { besideLastYear } from './lastYear'
export { type NudgeRight, nudgeLimits, nudgeNotice, nudgeRight, nudgeYear } from './nudge'
export { isPublished, type Publication, type PublishedRows, publishedRows, type Visibility } from './publishedRows'
export { remindersDue } from './remindersDue'
export { reportAtRegulator, reportFiling } from './reportFiling'
export { type ReportKind, type ReportLaw, reportKind, reportLaw } from './reportKind'
export { reportPrint } from './reportPrint'
export { FIRST_REPORT_YEAR, reportWindow, windowDays } from './reportWindow'
export { reportNextSteps, reportPeriods, reportWorkflow } from './reportWorkflow'
export { lastReportYear, missedYears, type ReportYear, reportYears } from './reportYears'
export { type RestorationTerms, restoration } from './restoration'
export { amountField, identityFields, staffFields } from './sections/basics'
export { peopleSection, peopleVisibility } from './sections/people'
export { shopRow, shopsSection } from './sections/shops'
export { reportSubjects } from './subjects'
