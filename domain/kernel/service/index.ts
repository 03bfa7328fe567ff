export { type Counterpart, formOn, formVersion, type NextStep, type PublicService } from './publicService'
