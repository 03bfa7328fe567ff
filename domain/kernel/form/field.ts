import type { Citation } from '../law'

/** A file the person attached; the bytes live in the file store, the digest (SHA-256, hex) was taken at receipt. */
export interface FileRef {
  readonly fileId: string
  readonly name: string
  /** bytes */
  readonly size: number
  /** media type found from the bytes, not from the name */
  readonly type: string
  readonly sha256: string
}

/**
 * What a person may answer: text and dates as strings, money as integer fen, other numbers as numbers, choices as option
 * ids, files as references, a group as one set of answers for each entry.
 */
export type AnswerValue = string | number | boolean | readonly string[] | readonly FileRef[] | readonly Answers[]

/** The answers to one form or one entry of a group, by field key. Absent means not answered yet. */
export interface Answers {
  readonly [key: string]: AnswerValue | undefined
}

/**
 * How personal an answer is: decides sealing, masking and what never leaves the owner (PIPL arts. 28, 51). `reporter`: who
 * told of a violation, sealed under a key of its own (Order 121 art. 37).
 */
export type Personal = 'ordinary' | 'sensitive' | 'reporter'

export interface Option {
  readonly id: string
  readonly label: string
  /** A second line: what this choice means. */
  readonly note?: string
  /** Plain words that find this option in a list that is searched. */
  readonly words?: readonly string[]
}

interface FieldOptions {
  readonly hint?: string
  readonly basis?: Citation
  readonly personal?: Personal
  /**
   * Sensitive, and needed as long as the filing can be gone on with: sealed with what goes when the case is long over, not
   * with the numbers of documents, which go soon after hand-over.
   */
  readonly lasting?: true
  /**
   * Required when shown; a function where it depends on other answers. Inside a group `answers` is the entry and `whole` the
   * form's answers; elsewhere both are the form's.
   */
  readonly required?: boolean | ((answers: Answers, whole: Answers) => boolean)
  /** Not shown, not asked and not stored when false. Arguments as in `required`. */
  readonly visible?: (answers: Answers, whole: Answers) => boolean
}

interface Base<K extends string> extends FieldOptions {
  readonly key: K
  readonly label: string
}

interface TextLimits {
  /** Most characters (Unicode code points) taken; the schema refuses more. */
  readonly maxLength?: number
  /** Fewest characters that say anything: a reason that goes on record. */
  readonly minLength?: number
  /** What an answer may look like, shown greyed while the field is empty. */
  readonly example?: string
}

export interface TextField<K extends string = string> extends Base<K>, TextLimits {
  /**
   * `longText` several lines; `address` a postal address; `mobile`, `phone` (mobile or landline), `email`, `residentId`
   * (居民身份证), `uscc` and `url` are repaired and checked by the kernel's identifiers.
   */
  readonly kind: 'text' | 'longText' | 'address' | 'mobile' | 'phone' | 'email' | 'residentId' | 'uscc' | 'url'
  /**
   * A number that stands on a document (`residentId`: an identity card; `uscc`: a licence): which answers beside it a picture of
   * the document may fill, each with what it is there. Typed where nothing reads pictures.
   */
  readonly reads?: Readonly<Record<string, 'name' | 'residentId' | 'uscc' | 'address'>>
  /**
   * The id of something (`text`), which says nothing to people: no document shows it. Where what it stands for is known, a form
   * is shown with its title instead: `formNaming` of the kernel's service room.
   */
  readonly reference?: true
}

export interface DateField<K extends string = string> extends Base<K> {
  readonly kind: 'date'
  /** Days after today are refused unless true. */
  readonly future?: boolean
  /** The day something ends: neither today nor yesterday is offered for it. */
  readonly ends?: true
}

export interface MoneyField<K extends string = string> extends Base<K> {
  readonly kind: 'money'
  /** How it is typed and shown; the answer is integer fen either way. Absent: 元. */
  readonly unit?: 'yuan' | 'wan'
  /** A loss may be entered. */
  readonly negative?: boolean
  /** Another answer names the currency: neither 元 nor ￥ stands beside it. The answer counts hundredths of that currency. */
  readonly anyCurrency?: true
}

export interface NumberField<K extends string = string> extends Base<K> {
  readonly kind: 'number'
  /** 人, 台, % */
  readonly unit?: string
  /** Most decimal places; absent: whole numbers. */
  readonly places?: number
  readonly min?: number
  readonly max?: number
}

export interface ChoiceField<K extends string = string> extends Base<K> {
  readonly kind: 'choice' | 'choices'
  readonly options: readonly Option[]
  /** Filled from the city's own list (`options` is empty in the definition): `formInCity` of the kernel's service room. */
  readonly cityList?: 'parks'
  /** A long list: looked through by words instead of read from top to bottom. */
  readonly searched?: true
  /** Which options what a person says leads to, the nearest first; absent: those in which every typed word stands. */
  readonly find?: (said: string) => readonly string[]
}

export interface FilesField<K extends string = string> extends Base<K> {
  readonly kind: 'files'
  readonly maxFiles: number
  /** Given for the other side to see as well; absent: only the side that gives it, and the authority. */
  readonly shared?: true
  /** Pictures of papers: light, sharpness and edges are looked at when they are chosen. */
  readonly photo?: 'document'
}

export interface ConfirmField<K extends string = string> extends Base<K> {
  readonly kind: 'confirm'
}

/** A field that may stand inside a group: anything but another group. */
export type ItemField<K extends string = string> =
  | TextField<K>
  | DateField<K>
  | MoneyField<K>
  | NumberField<K>
  | ChoiceField<K>
  | FilesField<K>
  | ConfirmField<K>

/** The same questions for each of several: shareholders, shops, pledged marks. */
export interface GroupField<K extends string = string, F extends ItemField = ItemField> extends Base<K> {
  readonly kind: 'group'
  /** What one entry is called: 股东, 网店. */
  readonly item: string
  /** Fewest entries when the group is required; absent: 1. */
  readonly minItems?: number
  readonly maxItems: number
  readonly fields: readonly F[]
  /** The heading of an entry, made of its answers; absent or undefined: 股东 1. */
  readonly itemTitle?: (item: Answers) => string | undefined
}

export type Field<K extends string = string> = ItemField<K> | GroupField<K>

/** The type of a field's answer. */
export type ValueOf<F extends Field> = F extends { kind: 'money' | 'number' }
  ? number
  : F extends { kind: 'choices' }
    ? readonly string[]
    : F extends { kind: 'files' }
      ? readonly FileRef[]
      : F extends { kind: 'confirm' }
        ? boolean
        : F extends { kind: 'group'; fields: readonly (infer I)[] }
          ? readonly FieldAnswers<I>[]
          : string

/** The answers type of a list of fields. Everything may be missing while it is a draft. */
export type FieldAnswers<F> = {
  readonly [Item in F as Item extends Field ? Item['key'] : never]?: Item extends Field ? ValueOf<Item> : never
}

/** Longest text per kind, in characters, where a field names no limit of its own. */
export const defaultMaxLength: Readonly<Record<TextField['kind'], number>> = {
  text: 100,
  longText: 10_000,
  address: 200,
  mobile: 32,
  phone: 40,
  email: 120,
  residentId: 40,
  uscc: 40,
  url: 2_048,
}

/** Yes/no as a choice, so that "not answered" stays different from "no". */
export const yesNo: readonly Option[] = [
  { id: 'yes', label: '是' },
  { id: 'no', label: '否' },
]
