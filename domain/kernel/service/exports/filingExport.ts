import * as v from 'valibot'
import type { Instant } from '../../calendar'
import {
  type Answers,
  type AnswerValue,
  answerText,
  type Field,
  type FileRef,
  type Form,
  isBlank,
  sectionFields,
  shownFields,
  visibleSections,
} from '../../form'
import type { PublicService } from '../publicService'

/** Raised when a program that reads the old shape would misread the new one. */
const VERSION = 1

const text = v.string()
const entryAnswer = v.strictObject({
  key: text,
  label: text,
  /** of the form: money, number, date, choice, choices, text … */
  kind: text,
  /** yuan with two decimals for money, a number, a day as 2026-03-10, ids for choices, names and digests for files */
  value: v.union([
    text,
    v.number(),
    v.boolean(),
    v.array(text),
    v.array(v.strictObject({ name: text, size: v.number(), sha256: text })),
  ]),
  /** `CNY` for money; what the form counts in for numbers */
  unit: v.optional(text),
  /** as a person reads it */
  text,
  /** whether everybody can read it; absent where nothing of the filing is published */
  public: v.optional(v.boolean()),
})

/** The documented shape of a filing for other programs (docs/filing-export.md). */
export const filingExportSchema = v.strictObject({
  format: v.literal('wang-e-tong/filing'),
  version: v.literal(VERSION),
  service: text,
  serviceTitle: text,
  formVersion: text,
  caseNumber: text,
  title: text,
  receivedAt: text,
  state: v.strictObject({ id: text, label: text }),
  /** credit code of the merchant it was filed for, and what it is about: the year of a report */
  merchant: v.optional(text),
  subject: v.optional(text),
  sections: v.array(
    v.strictObject({
      id: text,
      title: text,
      answers: v.array(
        v.union([
          entryAnswer,
          v.strictObject({
            key: text,
            label: text,
            kind: v.literal('group'),
            entries: v.array(v.array(entryAnswer)),
          }),
        ]),
      ),
    }),
  ),
})

export type FilingExport = v.InferOutput<typeof filingExportSchema>
type EntryAnswer = v.InferOutput<typeof entryAnswer>

interface Filed {
  readonly service: PublicService
  /** the version it was filed under */
  readonly form: Form
  readonly caseNumber: string
  readonly title: string
  readonly receivedAt: Instant
  readonly state: { readonly id: string; readonly label: string }
  /** with the personal ones opened: it is for the side that filed it */
  readonly answers: Answers
}

/** A filing as other programs read it: every answered question in the form's order, raw and in words. */
export function filingExport({ service, form, answers, ...filed }: Filed): FilingExport {
  const { forMerchant } = service
  const merchant = forMerchant?.of(answers)
  const subject = forMerchant?.subjectOf?.(answers)
  return {
    format: 'wang-e-tong/filing',
    version: VERSION,
    service: service.id,
    serviceTitle: service.title,
    formVersion: form.version,
    caseNumber: filed.caseNumber,
    title: filed.title,
    receivedAt: filed.receivedAt,
    state: { id: filed.state.id, label: filed.state.label },
    ...(merchant === undefined ? {} : { merchant }),
    ...(subject === undefined ? {} : { subject }),
    sections: visibleSections(form, answers).map((section) => ({
      id: section.id,
      title: section.title,
      answers: sectionFields(section, answers).flatMap((field) => exported(field)),
    })),
  }

  function exported(field: Field): FilingExport['sections'][number]['answers'] {
    const value = answers[field.key]
    if (value === undefined || isBlank(value)) return []
    if (field.kind !== 'group') return [one(field, value, isPublic(field.key))]
    const entries = (value as readonly Answers[]).map((entry) =>
      shownFields(field.fields, entry, answers).flatMap((inner) => {
        const answer = entry[inner.key]
        return answer === undefined || isBlank(answer) ? [] : [one(inner, answer, isPublic(field.key, entry))]
      }),
    )
    return [{ key: field.key, label: field.label, kind: 'group', entries }]
  }

  function isPublic(key: string, entry?: Answers): { readonly public?: boolean } {
    return service.isPublished ? { public: service.isPublished(key, answers, entry) } : {}
  }
}

function one(field: Field, value: AnswerValue, flag: { readonly public?: boolean }): EntryAnswer {
  return {
    key: field.key,
    label: field.label,
    kind: field.kind,
    ...raw(field, value),
    text: answerText(field, value),
    ...flag,
  }
}

function raw(field: Field, value: AnswerValue): Pick<EntryAnswer, 'value' | 'unit'> {
  switch (field.kind) {
    case 'money':
      return { value: typeof value === 'number' ? yuan(value) : String(value), unit: 'CNY' }
    case 'number':
      return { value: value as number, ...(field.unit ? { unit: field.unit } : {}) }
    case 'files':
      return { value: (value as readonly FileRef[]).map(({ name, size, sha256 }) => ({ name, size, sha256 })) }
    case 'choices':
      return { value: [...(value as readonly string[])] }
    case 'confirm':
      return { value: value as boolean }
    default:
      return { value: String(value) }
  }
}

/** Integer fen to yuan without going through a fraction. @example -5 → '-0.05' */
function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
