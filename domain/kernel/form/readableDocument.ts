import { longDate, type PlainDate } from '../calendar'
import { type Fen, formatYuan } from '../money'
import type { Answers, AnswerValue, Field, FileRef, Personal } from './field'
import { type Form, isBlank, sectionFields, visibleSections } from './form'

/** One answered question as a person reads it. */
export interface DocumentRow {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly personal?: Personal
  readonly files?: readonly FileRef[]
}

export interface DocumentSection {
  readonly id: string
  readonly title: string
  readonly rows: readonly DocumentRow[]
}

/**
 * A filing as it reads on "check your answers", in the officer's queue and at the regulator. Each submission carries
 * this whole document, so that a later form version never changes what somebody once declared.
 */
export function readableDocument(form: Form, answers: Answers): readonly DocumentSection[] {
  return visibleSections(form, answers)
    .map((section) => ({
      id: section.id,
      title: section.title,
      rows: sectionFields(section, answers).flatMap((field) => {
        const value = answers[field.key]
        return value === undefined || isBlank(value) ? [] : [row(field, value)]
      }),
    }))
    .filter((section) => section.rows.length > 0)
}

function row(field: Field, value: AnswerValue): DocumentRow {
  return {
    key: field.key,
    label: field.label,
    text: answerText(field, value),
    ...(field.personal ? { personal: field.personal } : {}),
    ...(field.kind === 'files' ? { files: value as readonly FileRef[] } : {}),
  }
}

/** One answer as text: option labels, `￥1,234.50`, `2026年11月22日`, `3个文件`. */
export function answerText(field: Field, value: AnswerValue): string {
  switch (field.kind) {
    case 'money':
      return `${formatYuan(value as Fen)} 元`
    case 'date':
      return longDate(value as PlainDate)
    case 'confirm':
      return value ? '已确认' : '未确认'
    case 'choice':
      return optionLabel(field.options, value as string)
    case 'choices':
      return (value as readonly string[]).map((id) => optionLabel(field.options, id)).join('、')
    case 'files':
      return `${(value as readonly FileRef[]).length}个文件`
    default:
      return value as string
  }
}

function optionLabel(options: readonly { id: string; label: string }[], id: string): string {
  return options.find((option) => option.id === id)?.label ?? id
}
