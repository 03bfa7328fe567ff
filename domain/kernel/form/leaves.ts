import type { Answers, AnswerValue, Field, ItemField } from './field'

/** One answered question, also inside a group. */
export interface Leaf {
  /** A group itself only where it is personal as a whole. */
  readonly field: Field
  readonly value: AnswerValue
  /** `mobile`, or `shareholders.1.name` inside a group. */
  readonly path: string
}

/** The path of a question in an entry of a group. */
export function itemPath(group: string, index: number, key: string): string {
  return `${group}.${index}.${key}`
}

/** Whether a path names this field or something inside it. */
export function isWithin(path: string | undefined, key: string): boolean {
  return path === key || (path?.startsWith(`${key}.`) ?? false)
}

/** All answered questions of these fields, groups walked through. Answers no field asks for are left out. */
export function leaves(fields: readonly Field[], answers: Answers): readonly Leaf[] {
  return fields.flatMap((field): readonly Leaf[] => {
    const value = answers[field.key]
    if (value === undefined) return []
    if (!isWalked(field)) return [{ field, value, path: field.key }]
    return (value as readonly Answers[]).flatMap((item, index) =>
      leaves(field.fields, item).map((leaf) => ({ ...leaf, path: itemPath(field.key, index, leaf.path) })),
    )
  })
}

/**
 * The answers with each answered question changed, groups walked through. Answers no field asks for stay as they are.
 *
 * @param change undefined takes the answer out
 */
export function mapLeaves(
  fields: readonly Field[],
  answers: Answers,
  change: (leaf: Leaf) => AnswerValue | undefined,
): Answers {
  return mapAt(fields, answers, change, '')
}

function mapAt(
  fields: readonly Field[],
  answers: Answers,
  change: (leaf: Leaf) => AnswerValue | undefined,
  place: string,
): Answers {
  const mapped: Record<string, AnswerValue> = {}
  for (const [key, value] of Object.entries(answers)) {
    const field = fields.find((candidate) => candidate.key === key)
    if (value === undefined) continue
    const next = field ? mapField(field, value, change, `${place}${key}`) : value
    if (next !== undefined) mapped[key] = next
  }
  return mapped
}

function mapField(
  field: Field,
  value: AnswerValue,
  change: (leaf: Leaf) => AnswerValue | undefined,
  path: string,
): AnswerValue | undefined {
  if (!isWalked(field)) return change({ field, value, path })
  return (value as readonly Answers[]).map((item, index) => mapAt(field.fields, item, change, `${path}.${index}.`))
}

/** A group that is personal as a whole is one answer: nothing looks inside it before it is opened. */
function isWalked(field: Field): field is Field & { readonly kind: 'group'; readonly fields: readonly ItemField[] } {
  return field.kind === 'group' && field.personal === undefined
}
