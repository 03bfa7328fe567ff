import { isPlainDate, type PlainDate } from '../calendar'
import { canonicalShopAddress, parseMobile, parseUscc } from '../identifiers'
import type { Answers, AnswerValue, Field } from './field'
import { defaultMaxLength } from './field'
import { isBlank, isRequired } from './form'

/** What is wrong with one answer, as a sentence that says what to do. */
export interface FieldProblem {
  readonly kind: 'missing' | 'wrong'
  readonly message: string
}

/**
 * Checks one answer by its field's definition; undefined when it is fine.
 *
 * @param today Beijing day, for dates that may not lie in the future
 */
export function checkField(field: Field, answers: Answers, today: PlainDate): FieldProblem | undefined {
  const value = answers[field.key]
  if (value === undefined || isBlank(value))
    return isRequired(field, answers) ? { kind: 'missing', message: missing(field) } : undefined
  const message = wrong(field, value, today)
  return message === undefined ? undefined : { kind: 'wrong', message }
}

function missing(field: Field): string {
  if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'date') return `请选择${field.label}`
  if (field.kind === 'files') return `请上传${field.label}`
  if (field.kind === 'confirm') return `请确认：${field.label}`
  return `请填写${field.label}`
}

function wrong(field: Field, value: AnswerValue, today: PlainDate): string | undefined {
  switch (field.kind) {
    case 'date':
      if (!isPlainDate(value)) return '这一天不存在，请按年月日填写'
      return value > today && !field.future ? '日期不能晚于今天' : undefined
    case 'money':
      return Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : '请填写不小于零、最多两位小数的金额'
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
    default:
      return wrongText(field, String(value))
  }
}

function wrongText(field: Extract<Field, { kind: keyof typeof defaultMaxLength }>, value: string): string | undefined {
  const limit = field.maxLength ?? defaultMaxLength[field.kind]
  const length = [...value].length
  if (length > limit) return `最多${limit}个字，现在有${length}个字，请删去${length - limit}个字`
  if (field.kind === 'uscc') {
    const parsed = parseUscc(value)
    return parsed.ok ? undefined : parsed.message
  }
  if (field.kind === 'mobile') {
    const parsed = parseMobile(value)
    return parsed.ok ? undefined : parsed.message
  }
  if (field.kind === 'url') {
    const parsed = canonicalShopAddress(value)
    return parsed.ok ? undefined : parsed.message
  }
  return undefined
}
