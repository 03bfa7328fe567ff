import { type Answers, answerText, type Field, type Form, isBlank, shownFields, visibleFields } from '../kernel/form'
import type { MerchantSnapshot } from '../kernel/merchant'

/**
 * Who reads an answer. `head` stands over every report (name, code, year), `public` must be published, `chosen` is published
 * when the merchant says so, `entry` when it says so for that entry, `kept` is collected and published nowhere.
 */
export type Visibility = 'head' | 'public' | 'chosen' | 'entry' | 'kept'

/** How a report is published: the visibility of every question, and how an entry of a group reads in one row. */
export interface Publication {
  readonly visibility: Readonly<Record<string, Visibility>>
  /** The row's label and text for an entry; absent: the group's item and its answers one after another. */
  readonly entryRow?: Readonly<Record<string, (entry: Answers) => { readonly label: string; readonly text: string }>>
  /** Whether the merchant lets the public see a `chosen` answer. */
  chosen(key: string, answers: Answers): boolean
}

/** Whether everybody can read an answer, or an entry of a group; the head of a report is public as well. */
export function isPublished(
  { visibility, chosen }: Publication,
  key: string,
  answers: Answers,
  entry?: Answers,
): boolean {
  switch (visibility[key]) {
    case 'head':
    case 'public':
      return true
    case 'chosen':
      return chosen(key, answers)
    case 'entry':
      return entry?.publish === 'yes'
    default:
      return false
  }
}

export type PublishedRows = MerchantSnapshot['annualReports'][number]['published']

/** What {@link MerchantSnapshot} takes of one row. */
const LONGEST_TEXT = 2_400

/**
 * The rows of a report everybody may read, in the order of its form: what goes into the public file, and therefore exactly
 * what look-up shows. A question without a listed visibility is never published.
 */
export function publishedRows(form: Form, publication: Publication, answers: Answers): PublishedRows {
  const { visibility, entryRow } = publication
  return visibleFields(form, answers).flatMap((field) => {
    const value = answers[field.key]
    if (value === undefined || isBlank(value)) return []
    if (visibility[field.key] === 'head') return []
    if (field.kind === 'group')
      return (value as readonly Answers[])
        .filter((entry) => isPublished(publication, field.key, answers, entry))
        .map((entry) => row(field, entry))
    if (!isPublished(publication, field.key, answers)) return []
    return [{ label: field.label, text: cut(answerText(field, value)) }]
  })

  function row(field: Field & { kind: 'group' }, entry: Answers) {
    const written = entryRow?.[field.key]?.(entry)
    return written
      ? { label: written.label, text: cut(written.text) }
      : { label: field.item, text: cut(plain(field, entry)) }
  }

  function plain(field: Field & { kind: 'group' }, entry: Answers): string {
    return shownFields(field.fields, entry, answers)
      .flatMap((inner) => {
        const value = entry[inner.key]
        return value === undefined || isBlank(value) || inner.key === 'publish' ? [] : [answerText(inner, value)]
      })
      .join('，')
  }
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`
}
