import type { Answers, DocumentSection } from '../form'
import type { Citation } from '../law'

/** Several people who each fill and sign their own part of one filing (共同申请) before it is submitted: roles as data. */
export interface Parties {
  /** why they apply together */
  readonly basis: Citation
  readonly roles: readonly PartyRole[]
  /**
   * One person never signs for two of them; `people`: never for two people, but also for a merchant they stand for. A filing
   * that may be made alone says so by its roles: with those answers none, or one, is needed.
   */
  readonly apart?: true | 'people'
  /** What is signed besides the answers, made of them: the articles of a company. Nothing private of anybody belongs here. */
  papers?(answers: Answers): readonly DocumentSection[]
}

/** One role in a joint filing. What no role owns is the shared part: whoever began the filing fills it. */
export interface PartyRole {
  readonly id: string
  /** 出质人 */
  readonly title: string
  /** Whoever begins a filing may take this role at once. */
  readonly begins?: true
  /** The role is needed with these answers; absent: always. */
  present?(answers: Answers): boolean
  /** Sections that only this role fills. */
  readonly sections?: readonly string[]
  /** Fields of other sections that only this role fills. */
  readonly fields?: readonly string[]
  /** The role stands once for each entry of a group: each shareholder signs. Several roles may share out one group. */
  readonly each?: EachEntry
  /** Who it is, as the answers say: shown beside the role. @param entry the group's, where the role stands for each */
  name?(answers: Answers, entry: Answers): string | undefined
  /** Credit code of the merchant the role stands for: whoever signs must stand for that merchant. Absent: a person. */
  merchant?(answers: Answers, entry: Answers): string | undefined
  /** What the signer confirms, sentence by sentence. */
  readonly confirms: readonly string[]
}

export interface EachEntry {
  readonly group: string
  /** Fields of the entry that only whom it is about fills; they may be none. */
  readonly fields: readonly string[]
  /** What makes an entry the same one when others are added or taken out: the name. Blank: nobody can be invited yet. */
  key(entry: Answers): string | undefined
  /** Whether whom this entry is about signs; absent: yes. */
  needed?(entry: Answers, answers: Answers): boolean
}
