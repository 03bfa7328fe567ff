import type { PlainDate } from '../calendar'
import type { StatutoryPeriod, Workflow } from '../case'
import type { Answers, Form } from '../form'
import { type Citation, type Dated, type Version, versionOn } from '../law'
import type { Check } from '../rules'

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
  /** Answers to begin with when the form is opened from a merchant's page. */
  prefill?(merchant: { uscc: string; name: string; address: string }): Answers
  /** What a person can do next in a state, for example after a refusal. */
  nextSteps(state: string): readonly NextStep[]
}

/** The form a filing on this day uses; a service without one on that day cannot be filed. */
export function formOn(service: PublicService, day: PlainDate): Version<Form> | undefined {
  return versionOn(service.forms, day)
}

/** The form of a stored case, by the version it was filed under. */
export function formVersion(service: PublicService, version: string): Form | undefined {
  return service.forms.find((candidate) => candidate.value.version === version)?.value
}
