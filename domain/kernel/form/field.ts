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

/** What a person may answer: text and dates as strings, money as integer fen, choices as option ids, files as references. */
export type AnswerValue = string | number | boolean | readonly string[] | readonly FileRef[]

/** The answers to one form, by field key. Absent means not answered yet. */
export type Answers = Readonly<Record<string, AnswerValue | undefined>>

/**
 * How personal an answer is: decides sealing, masking and what never leaves the owner (PIPL arts. 28, 51). `reporter`: who
 * told of a violation, sealed under a key of its own (Order 121 art. 37).
 */
export type Personal = 'ordinary' | 'sensitive' | 'reporter'

export interface Option {
  readonly id: string
  readonly label: string
}

interface FieldOptions {
  readonly hint?: string
  readonly basis?: Citation
  readonly personal?: Personal
  /** Required when shown; a function where it depends on other answers. */
  readonly required?: boolean | ((answers: Answers) => boolean)
  /** Not shown, not asked and not stored when false. */
  readonly visible?: (answers: Answers) => boolean
}

interface Base<K extends string> extends FieldOptions {
  readonly key: K
  readonly label: string
}

interface TextLimits {
  /** Most characters (Unicode code points) taken; the schema refuses more. */
  readonly maxLength?: number
  readonly placeholder?: string
}

export interface TextField<K extends string = string> extends Base<K>, TextLimits {
  /** `longText` several lines; `address` a postal address; `mobile`, `uscc`, `url` are repaired and checked by the kernel's identifiers. */
  readonly kind: 'text' | 'longText' | 'address' | 'mobile' | 'uscc' | 'url'
}

export interface DateField<K extends string = string> extends Base<K> {
  readonly kind: 'date'
  /** Days after today are refused unless true. */
  readonly future?: boolean
}

export interface MoneyField<K extends string = string> extends Base<K> {
  readonly kind: 'money'
}

export interface ChoiceField<K extends string = string> extends Base<K> {
  readonly kind: 'choice' | 'choices'
  readonly options: readonly Option[]
}

export interface FilesField<K extends string = string> extends Base<K> {
  readonly kind: 'files'
  readonly maxFiles: number
}

export interface ConfirmField<K extends string = string> extends Base<K> {
  readonly kind: 'confirm'
}

export type Field<K extends string = string> =
  | TextField<K>
  | DateField<K>
  | MoneyField<K>
  | ChoiceField<K>
  | FilesField<K>
  | ConfirmField<K>

/** The type of a field's answer. */
export type ValueOf<F extends Field> = F extends { kind: 'money' }
  ? number
  : F extends { kind: 'choices' }
    ? readonly string[]
    : F extends { kind: 'files' }
      ? readonly FileRef[]
      : F extends { kind: 'confirm' }
        ? boolean
        : string

/** Longest text per kind, in characters, where a field names no limit of its own. */
export const defaultMaxLength: Readonly<Record<TextField['kind'], number>> = {
  text: 100,
  longText: 10_000,
  address: 200,
  mobile: 32,
  uscc: 40,
  url: 2_048,
}

/** Yes/no as a choice, so that "not answered" stays different from "no". */
export const yesNo: readonly Option[] = [
  { id: 'yes', label: '是' },
  { id: 'no', label: '否' },
]
