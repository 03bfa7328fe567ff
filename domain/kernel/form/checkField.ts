import { isPlainDate, type PlainDate } from '../calendar'
import { canonicalShopAddress, parseMobile, parsePhone, parseResidentId, parseUscc } from '../identifiers'
import type { Answers, AnswerValue, Field, GroupField, NumberField, TextField } from './field'
import { defaultMaxLength } from './field'
import { isBlank, isRequired, shownFields } from './form'
import { itemPath } from './leaves'

/** What is wrong with one answer, as a sentence that says what to do. */
export interface FieldProblem {
  readonly kind: 'missing' | 'wrong'
  readonly message: string
}

/** A problem and the question it is about. */
export interface FoundProblem extends FieldProblem {
  readonly field: Field
  /** `mobile`, or `shareholders.1.name` inside a group. */
  readonly path: string
}

/**
 * Everything the definitions of these fields have to say about the answers, groups walked through.
 *
 * @param fields those that are shown
 * @param today Beijing day, for dates that may not lie in the future
 */
export function checkFields(fields: readonly Field[], answers: Answers, today: PlainDate): readonly FoundProblem[] {
  return fields.flatMap((field) => {
    const own = problemAt(field, answers, today, field.key, answers)
    return field.kind === 'group' ? [...own, ...checkItems(field, answers, today)] : own
  })
}

function checkItems(group: GroupField, answers: Answers, today: PlainDate): readonly FoundProblem[] {
  const items = answers[group.key]
  if (!Array.isArray(items)) return []
  return (items as readonly Answers[]).flatMap((item, index) =>
    shownFields(group.fields, item, answers).flatMap((field) =>
      problemAt(field, item, today, itemPath(group.key, index, field.key), answers),
    ),
  )
}

function problemAt(field: Field, answers: Answers, today: PlainDate, path: string, whole: Answers): FoundProblem[] {
  const problem = checkField(field, answers, today, whole)
  return problem ? [{ ...problem, field, path }] : []
}

/**
 * Checks one answer by its field's definition; undefined when it is fine. Of a group only how many entries there are.
 *
 * @param whole the form's answers, where `answers` are those of a group's entry
 */
export function checkField(
  field: Field,
  answers: Answers,
  today: PlainDate,
  whole: Answers = answers,
): FieldProblem | undefined {
  const value = answers[field.key]
  if (value === undefined || isBlank(value))
    return isRequired(field, answers, whole) ? { kind: 'missing', message: missing(field) } : undefined
  const message = wrong(field, value, today)
  return message === undefined ? undefined : { kind: 'wrong', message }
}

function missing(field: Field): string {
  if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'date') return `请选择${field.label}`
  if (field.kind === 'files') return `请上传${field.label}`
  if (field.kind === 'confirm') return `请确认：${field.label}`
  if (field.kind === 'group') return `请添加${field.item}`
  return `请填写${field.label}`
}

function wrong(field: Field, value: AnswerValue, today: PlainDate): string | undefined {
  switch (field.kind) {
    case 'date':
      if (!isPlainDate(value)) return '这一天不存在，请按年月日填写'
      return value > today && !field.future ? '日期不能晚于今天' : undefined
    case 'money':
      if (!Number.isSafeInteger(value)) return '请填写最多两位小数的金额'
      return (value as number) < 0 && !field.negative ? '金额不能小于零' : undefined
    case 'number':
      return wrongNumber(field, value)
    case 'choice':
      return field.options.some((option) => option.id === value) ? undefined : '请从选项中选择'
    case 'choices':
      return (value as readonly string[]).every((id) => field.options.some((option) => option.id === id))
        ? undefined
        : '请从选项中选择'
    case 'files':
      return (value as readonly unknown[]).length > field.maxFiles ? `最多上传${field.maxFiles}个文件` : undefined
    case 'confirm':
      return undefined
    case 'group':
      return wrongCount(field, (value as readonly unknown[]).length)
    default:
      return wrongText(field, String(value), today)
  }
}

function wrongNumber(field: NumberField, value: AnswerValue): string | undefined {
  const { places = 0, min = 0, max, unit = '' } = field
  if (typeof value !== 'number' || !Number.isFinite(value))
    return places > 0 ? `请填写数字，最多${places}位小数` : '请填写整数'
  if (Math.abs(value * 10 ** places - Math.round(value * 10 ** places)) > 1e-6)
    return places > 0 ? `最多${places}位小数` : '请填写整数'
  if (value < min) return `不能小于${min}${unit}`
  return max !== undefined && value > max ? `不能大于${max}${unit}` : undefined
}

function wrongCount(field: GroupField, count: number): string | undefined {
  const { minItems = 1, maxItems, item } = field
  if (count < minItems) return `至少要有${minItems}个${item}，现在有${count}个`
  return count > maxItems ? `最多${maxItems}个${item}` : undefined
}

type Parser = (text: string, today: PlainDate) => { ok: true } | { ok: false; message: string }

const parsers: Partial<Record<TextField['kind'], Parser>> = {
  uscc: (text) => parseUscc(text),
  mobile: (text) => parseMobile(text),
  phone: (text) => parsePhone(text),
  residentId: parseResidentId,
  url: (text) => canonicalShopAddress(text),
  email: (text) =>
    /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(text.trim())
      ? { ok: true }
      : { ok: false, message: '请填写完整的电子邮箱，例如 name@example.com' },
}

function wrongText(field: TextField, value: string, today: PlainDate): string | undefined {
  const limit = field.maxLength ?? defaultMaxLength[field.kind]
  const length = [...value].length
  if (length > limit) return `最多${limit}个字，现在有${length}个字，请删去${length - limit}个字`
  const least = field.minLength ?? 0
  if (length < least) return `至少写${least}个字`
  const parsed = parsers[field.kind]?.(value, today)
  return parsed && !parsed.ok ? parsed.message : undefined
}
