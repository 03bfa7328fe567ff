export type { CityDivisions, Competence, CompetentUnit, CountyDivision } from './competence'
export type { Door } from './door'
export {
  type Counterpart,
  filedAnonymously,
  formOn,
  formVersion,
  type NextStep,
  type PublicService,
} from './publicService'
