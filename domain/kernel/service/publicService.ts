import type { PlainDate } from '../calendar'
import type { StatutoryPeriod, TimedAct, Workflow } from '../case'
import type { Answers, Form } from '../form'
import type { Parties } from '../joint'
import { type Citation, type Dated, type Version, versionOn } from '../law'
import type { Check } from '../rules'
import type { AboutRecords } from './aboutRecords'
import type { BarPicture } from './barPicture'
import type { CasePrint } from './casePrint'
import { type CityLists, formInCity } from './cityChoices'
import type { CityDivisions, Competence } from './competence'
import type { Counterpart } from './counterpart'
import type { Door } from './door'
import type { AtRegulator, MerchantFiling } from './forMerchant'
import type { Known } from './known'
import type { CaseLetter, FiledCase } from './letter'
import type { LiaisonDesk } from './liaison'
import type { LicenceCard } from './licence'
import type { SectionNote } from './sectionNote'
import type { ReadSignals } from './signals'
import type { Storied } from './story'
import type { TableImport } from './tableImport'
import type { TakesUp } from './takesUp'

/** A way on after the end of a case, with its source. */
export interface NextStep {
  readonly title: string
  readonly text: string
  readonly basis: Citation
}

/** A filing seen on a day: its answers, the Beijing day it was received and the day of looking. */
export interface FiledThen {
  readonly answers: Answers
  readonly receivedOn: PlainDate
  readonly today: PlainDate
}

/** 登记: set up, change, close. 信用: objection, repair, removal from a list. 质押: pledges of marks and shares. */
export type ServiceFamily = 'registration' | 'credit' | 'pledge'

/** Pictures for entries; the phone draws each of them. */
export type ServiceIcon = 'scales' | 'flag' | 'talk' | 'chat' | 'shop' | 'stamp' | 'shield' | 'yuan' | 'document'

/** A result of the authority that may be counted in public. */
export interface PublicResult {
  /** 达成调解协议 */
  readonly label: string
  /** It does not count where an act named one of these grounds: mediation that ended because the complaint was withdrawn. */
  readonly unless?: { readonly act: string; readonly field: string; readonly oneOf: readonly string[] }
}

/** A thing one can ask the regulator for (事项): data and pure functions. Nothing outside its folder names it. */
export interface PublicService {
  readonly id: string
  readonly title: string
  /** One line under the title, in plain words. */
  readonly summary: string
  readonly audience: 'consumer' | 'merchant' | 'everyone'
  /** What its entry is drawn with; a sheet of paper where nothing is said. */
  readonly icon?: ServiceIcon
  /** Several services of one kind stand behind one entry of the home page. */
  readonly family?: ServiceFamily
  /** What kind of entity it registers, for pages that help to choose one. */
  readonly setsUp?: string
  /** Which ways in lead here (right-door routing); absent for a service nobody is sent to. */
  readonly doors?: readonly Door[]
  readonly basis: readonly Citation[]
  readonly forms: Dated<Form>
  readonly checks: readonly Check[]
  readonly workflow: Workflow
  readonly periods: readonly StatutoryPeriod[]
  /** What the platform does by itself when a case has stood still for a time. */
  readonly timed?: readonly TimedAct[]
  /** Handled by officers of a park, not by the regulator's backend. */
  readonly liaison?: LiaisonDesk
  /**
   * Goes on between the person and the merchant it is about: it stays here like what officers of a park handle, and can only
   * be filed about a merchant somebody stands for.
   */
  readonly betweenParties?: true
  /** Sentences the applicant confirms before filing. */
  readonly declaration: readonly string[]
  /** Which moment starts the clock, said on the receipt. */
  readonly receivedMoment: string
  /** The title of one case: 投诉 福州某某有限公司. */
  caseTitle(answers: Answers): string
  counterpart?(answers: Answers): Counterpart | undefined
  /** The other side must never learn of the case (Order 121 art. 37): it is not put on the merchant's side in any way. */
  readonly confidential?: true
  /**
   * The system's act that stands in the case when two officers have looked at who filed it. Only for a service that keeps that
   * secret; absent: there is nothing to open.
   */
  readonly identityOpening?: string
  /** May be filed without a person behind it; absent: identity is needed. */
  readonly anonymous?: 'allowed'
  /** Whether the person chose to stay unknown in these answers. */
  isAnonymous?(answers: Answers): boolean
  /** Takes up something the office announced; it stays here. */
  readonly takesUp?: TakesUp
  /** Filed in a merchant's name; absent: a person files for themselves. */
  readonly forMerchant?: MerchantFiling
  /** Several people fill and sign it together before it is submitted. */
  readonly parties?: Parties
  /** What the regulator's backend does by itself, and what becomes of the merchant's entry in the register. */
  readonly atRegulator?: AtRegulator
  /** Answers to begin with when the form is opened from a merchant's page. */
  prefill?(merchant: { uscc: string; name: string; address: string }): Answers
  /**
   * Whether everybody can read an answer once it is filed, or the entry of a group it is asked about; absent where nothing of
   * a filing is published.
   */
  isPublished?(key: string, answers: Answers, entry?: Answers): boolean
  /** Opened from one record of a merchant's public page. */
  readonly aboutRecords?: AboutRecords
  /** The amounts of the answers as a picture, beside those of an earlier filing; undefined until they are there. */
  picture?(answers: Answers, known: Known | undefined): BarPicture | undefined
  /** What follows from the answers, said beside the section it is about: which permits, which documents, what will stand on the licence. */
  tells?(answers: Answers): readonly SectionNote[]
  /** A sentence beside a question: what the filing before this one said, and how far this one is from it. */
  beside?(answers: Answers, known: Known | undefined): Readonly<Record<string, string>>
  /** A section whose amounts may be taken from a table. */
  readonly table?: TableImport
  /** Who is competent for a filing with these answers: shown before filing, told to the regulator, never stored. */
  competence?(answers: Answers, city: CityDivisions): Competence
  /**
   * The question a filing asks, in the person's words: what is known may answer it, and another door may be the right one,
   * before it is sent. Absent: it asks for something to be done.
   */
  asks?(answers: Answers): string | undefined
  /**
   * The applicant's acts that agree to be heard together with others who filed about the same merchant and matter, and take
   * that back. Offered where there are others; who they are is never told.
   */
  readonly group?: { readonly join: string; readonly leave: string }
  /** What the filing is about, for counting others like it: the class of the problem. Never a person's words. */
  matterOf?(answers: Answers): string | undefined
  /**
   * Final states that are the authority's own result, in words: what may be counted in public (Order 121 art. 38). What was
   * withdrawn or not taken on is none.
   */
  readonly results?: Readonly<Record<string, PublicResult>>
  /** Shares its story with the filings of other services: one begins with what another has. */
  readonly story?: Storied
  /** States after which the same person may file anew, beginning with what this filing said. */
  readonly again?: readonly string[]
  /** What both sides agreed on, to read and keep; undefined while there is nothing of the kind. */
  letter?(filed: FiledCase): CaseLetter | undefined
  /** What was handed over at the end, as a card to show; undefined until it was. */
  licence?(filed: FiledCase): LicenceCard | undefined
  /** Papers to print of a case, besides the receipt and the filing itself, which every case has. */
  readonly prints?: readonly CasePrint[]
  /** Told to the regulator's officers with the filing; decides nothing. */
  readonly signals?: ReadSignals
  /** Which text of the law governs a case that the law changed under, and why; undefined when none did. */
  governing?(received: PlainDate, today: PlainDate): { readonly text: string; readonly basis: Citation } | undefined
  /**
   * What a person can do next in a state, for example after a refusal.
   *
   * @param filed what depends on when it was filed and on the day it is asked
   */
  nextSteps(state: string, filed?: FiledThen): readonly NextStep[]
}

/** Whether the cases of a service stay with us: nothing of them is handed to the regulator's backend. */
export function staysHere({ liaison, betweenParties, takesUp }: PublicService): boolean {
  return liaison !== undefined || betweenParties === true || takesUp !== undefined
}

/** Whether this filing is made by nobody we know: the service allows it and the answers choose it. */
export function filedAnonymously(service: PublicService, answers: Answers): boolean {
  return service.anonymous === 'allowed' && service.isAnonymous?.(answers) === true
}

/**
 * The form a filing on this day uses; a service without one on that day cannot be filed.
 *
 * @param city fills in the choices that are the city's own; a form without such choices needs none
 */
export function formOn(service: PublicService, day: PlainDate, city?: CityLists): Version<Form> | undefined {
  const version = versionOn(service.forms, day)
  return version && city ? { ...version, value: formInCity(version.value, city) } : version
}

/** The form of a stored case, by the version it was filed under; `city` as in {@link formOn}. */
export function formVersion(service: PublicService, version: string, city?: CityLists): Form | undefined {
  const form = service.forms.find((candidate) => candidate.value.version === version)?.value
  return form && city ? formInCity(form, city) : form
}
