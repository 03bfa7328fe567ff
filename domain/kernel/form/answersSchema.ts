import * as v from 'valibot'
import { defaultMaxLength, type Field } from './field'
import type { Form } from './form'

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
/** The largest amount, in fen, either way. */
const largestAmount = 10 ** 15

/** A file reference as it travels; see {@link FileRef}. */
export const fileRefSchema = v.strictObject({
  fileId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  name: v.pipe(v.string(), v.maxLength(120)),
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50_000_000)),
  type: v.pipe(v.string(), v.maxLength(60)),
  sha256,
})

/**
 * The shape a form's answers must have at the trust boundary: no unknown keys, right types, text not over its limit.
 * Whether they are complete and sensible is the business of `examine`, which both sides run.
 */
export function answersSchema(form: Form) {
  return fieldsSchema(form.sections.flatMap((section) => section.fields))
}

function fieldsSchema(fields: readonly Field[]) {
  const entries: Record<string, v.GenericSchema> = {}
  for (const field of fields) entries[field.key] = v.optional(valueSchema(field))
  return v.strictObject(entries)
}

function valueSchema(field: Field): v.GenericSchema {
  switch (field.kind) {
    case 'money':
      return v.pipe(v.number(), v.integer(), v.minValue(field.negative ? -largestAmount : 0), v.maxValue(largestAmount))
    case 'number':
      return v.pipe(v.number(), v.finite(), v.minValue(-(10 ** 12)), v.maxValue(10 ** 12))
    case 'confirm':
      return v.boolean()
    case 'choice':
      return v.picklist(field.options.map((option) => option.id))
    case 'choices':
      return v.pipe(v.array(v.picklist(field.options.map((option) => option.id))), v.maxLength(field.options.length))
    case 'files':
      return v.pipe(v.array(fileRefSchema), v.maxLength(field.maxFiles))
    case 'group':
      return v.pipe(v.array(fieldsSchema(field.fields)), v.maxLength(field.maxItems))
    case 'date':
      return v.pipe(v.string(), v.maxLength(10))
    default:
      // UTF-16 units may be twice the code points that checkField counts; this is the hard stop, that one the sentence
      return v.pipe(v.string(), v.maxLength((field.maxLength ?? defaultMaxLength[field.kind]) * 2))
  }
}
