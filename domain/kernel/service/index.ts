export type { AboutRecords, PublishedRecord } from './aboutRecords'
export type { Bar, BarPart, BarPicture } from './barPicture'
export type { CasePrint, CaseToPrint } from './casePrint'
export { type CityLists, formInCity } from './cityChoices'
export type { CityDivisions, Competence, CompetentUnit, CountyDivision } from './competence'
export type { Counterpart } from './counterpart'
export type { Door } from './door'
export {
  type AlsoRecorded,
  type AtRegulator,
  type Beginning,
  type FilingAtRegulator,
  type MerchantFiling,
  mayBeFiled,
  type Reminder,
  type Subject,
} from './forMerchant'
export { formNaming } from './formNaming'
export type { EarlierFiling, Known } from './known'
export type { CaseLetter, FiledCase } from './letter'
export type { AnswerTemplate, LiaisonDesk } from './liaison'
export type { LicenceCard } from './licence'
export {
  type FiledThen,
  filedAnonymously,
  formOn,
  formVersion,
  type NextStep,
  type PublicResult,
  type PublicService,
  type ServiceFamily,
  staysHere,
} from './publicService'
export { type Readiness, type ReadinessItem, readinessPaper } from './readiness'
export type { SectionNote } from './sectionNote'
export { cardOf, type ServiceCard } from './serviceCard'
export { outlineOf, type ServiceOutline } from './serviceOutline'
export type { FilingCounts, ReadSignals, Signal, SignalThresholds } from './signals'
export { type Storied, type Story, sharesStory } from './story'
export {
  answersOfTable,
  type TableImport,
  type TableMapping,
  type TableReading,
  type TableRowRead,
} from './tableImport'
export type { TakesUp } from './takesUp'
