import type { PlainDate } from '../calendar'
import type { StatutoryPeriod, Workflow } from '../case'
import type { Answers, Form } from '../form'
import { type Citation, type Dated, type Version, versionOn } from '../law'
import type { Check } from '../rules'
import type { CityDivisions, Competence } from './competence'
import type { Door } from './door'

/** Somebody the filing is about, besides the applicant. */
export interface Counterpart {
  readonly uscc?: string
  readonly name: string
  readonly address?: string
}

/** A way on after the end of a case, with its source. */
export interface NextStep {
  readonly title: string
  readonly text: string
  readonly basis: Citation
}

/** A thing one can ask the regulator for (事项): data and pure functions. Nothing outside its folder names it. */
export interface PublicService {
  readonly id: string
  readonly title: string
  /** One line under the title, in plain words. */
  readonly summary: string
  readonly audience: 'consumer' | 'merchant' | 'everyone'
  /** Which ways in lead here (right-door routing); absent for a service nobody is sent to. */
  readonly doors?: readonly Door[]
  readonly basis: readonly Citation[]
  readonly forms: Dated<Form>
  readonly checks: readonly Check[]
  readonly workflow: Workflow
  readonly periods: readonly StatutoryPeriod[]
  /** Sentences the applicant confirms before filing. */
  readonly declaration: readonly string[]
  /** Which moment starts the clock, said on the receipt. */
  readonly receivedMoment: string
  /** The title of one case: 投诉 福州某某有限公司. */
  caseTitle(answers: Answers): string
  counterpart?(answers: Answers): Counterpart | undefined
  /** The other side must never learn of the case (Order 121 art. 37): it is not put on the merchant's side in any way. */
  readonly confidential?: true
  /** May be filed without a person behind it; absent: identity is needed. */
  readonly anonymous?: 'allowed'
  /** Whether the person chose to stay unknown in these answers. */
  isAnonymous?(answers: Answers): boolean
  /** Answers to begin with when the form is opened from a merchant's page. */
  prefill?(merchant: { uscc: string; name: string; address: string }): Answers
  /** Who is competent for a filing with these answers: shown before filing, told to the regulator, never stored. */
  competence?(answers: Answers, city: CityDivisions): Competence
  /** What a person can do next in a state, for example after a refusal. */
  nextSteps(state: string): readonly NextStep[]
}

/** Whether this filing is made by nobody we know: the service allows it and the answers choose it. */
export function filedAnonymously(service: PublicService, answers: Answers): boolean {
  return service.anonymous === 'allowed' && service.isAnonymous?.(answers) === true
}

/** The form a filing on this day uses; a service without one on that day cannot be filed. */
export function formOn(service: PublicService, day: PlainDate): Version<Form> | undefined {
  return versionOn(service.forms, day)
}

/** The form of a stored case, by the version it was filed under. */
export function formVersion(service: PublicService, version: string): Form | undefined {
  return service.forms.find((candidate) => candidate.value.version === version)?.value
}
