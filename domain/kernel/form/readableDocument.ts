import { isPlainDate, longDate } from '../calendar'
import { formatAmount, formatCount } from '../money'
import type { Answers, AnswerValue, Field, FileRef, GroupField, Personal } from './field'
import { type Form, isBlank, sectionFields, shownFields, visibleSections } from './form'
import { itemPath } from './leaves'

/** One answered question as a person reads it. */
export interface DocumentRow {
  /** `mobile`, or `shareholders.1.name` for a question of a group's entry. */
  readonly key: string
  readonly label: string
  readonly text: string
  readonly personal?: Personal
  readonly files?: readonly FileRef[]
  /** the files are for the other side as well */
  readonly shared?: true
}

export interface DocumentSection {
  readonly id: string
  readonly title: string
  readonly rows: readonly DocumentRow[]
}

/**
 * A filing as it reads on "check your answers", in the officer's queue and at the regulator. Each submission carries
 * this whole document, so that a later form version never changes what somebody once declared. The entries of a group
 * follow one another, each row named by its entry: 股东2 · 姓名.
 */
export function readableDocument(form: Form, answers: Answers): readonly DocumentSection[] {
  return visibleSections(form, answers)
    .map((section) => ({
      id: section.id,
      title: section.title,
      rows: sectionFields(section, answers).flatMap((field) => rows(field, answers)),
    }))
    .filter((section) => section.rows.length > 0)
}

function rows(field: Field, answers: Answers): readonly DocumentRow[] {
  const value = answers[field.key]
  if (!isRead(field, value)) return []
  if (field.kind === 'group') return itemRows(field, value as readonly Answers[], answers)
  return [row(field, value, field.key, field.label)]
}

/** Whether there is something in it for a reader. */
function isRead(field: Field, value: AnswerValue | undefined): value is AnswerValue {
  return value !== undefined && !isBlank(value) && !(field.kind === 'text' && field.reference)
}

function itemRows(group: GroupField, items: readonly Answers[], answers: Answers): readonly DocumentRow[] {
  return items.flatMap((item, index) =>
    shownFields(group.fields, item, answers).flatMap((field) => {
      const value = item[field.key]
      if (!isRead(field, value)) return []
      const label = `${items.length > 1 ? `${group.item}${index + 1}` : group.item} · ${field.label}`
      return [row(field, value, itemPath(group.key, index, field.key), label)]
    }),
  )
}

function row(field: Field, value: AnswerValue, key: string, label: string): DocumentRow {
  return {
    key,
    label,
    text: answerText(field, value),
    ...(field.personal ? { personal: field.personal } : {}),
    ...(field.kind === 'files' ? { files: value as readonly FileRef[] } : {}),
    ...(field.kind === 'files' && field.shared ? { shared: true } : {}),
  }
}

/**
 * One answer as text: option labels, `1,234.50 元`, `2026年11月22日`, `3个文件`. What could not be understood yet (half an
 * amount, a day that does not exist) is shown as it was typed.
 */
export function answerText(field: Field, value: AnswerValue): string {
  switch (field.kind) {
    case 'money':
      if (typeof value !== 'number') return String(value)
      return (field.anyCurrency ? formatCount : formatAmount)(value, field.unit ?? 'yuan')
    case 'number':
      return `${value}${field.unit ? ` ${field.unit}` : ''}`
    case 'date':
      return isPlainDate(value) ? longDate(value) : String(value)
    case 'confirm':
      return value ? '已确认' : '未确认'
    case 'choice':
      return optionLabel(field.options, value as string)
    case 'choices':
      return (value as readonly string[]).map((id) => optionLabel(field.options, id)).join('、')
    case 'files':
      return `${(value as readonly FileRef[]).length}个文件`
    case 'group':
      return `${(value as readonly Answers[]).length}个${field.item}`
    default:
      return value as string
  }
}

function optionLabel(options: readonly { id: string; label: string }[], id: string): string {
  return options.find((option) => option.id === id)?.label ?? id
}
