import { knowledgeMessages, officerMessages } from '@/messages'
import type { ProcedureInput } from '@/platform'
import type { Answers, Field } from '../../../domain/kernel/form'
import { laws } from '../../../domain/kernel/law'

type Written = ProcedureInput<'knowledge.write'>

const words = officerMessages.write.form
/** What the server takes where no instrument says it. */
const guidance = 'own-guidance'

/** An article as questions: title, answer in a sentence or two, category, paragraphs, what it stands on. */
export const articleFields: readonly Field[] = [
  { key: 'title', kind: 'text', label: words.title, hint: words.titleHint, required: true, maxLength: 60 },
  { key: 'summary', kind: 'longText', label: words.summary, required: true, maxLength: 200 },
  {
    key: 'category',
    kind: 'choice',
    label: words.category,
    required: true,
    options: Object.entries(knowledgeMessages.categories).map(([id, label]) => ({ id, label })),
  },
  {
    key: 'body',
    kind: 'group',
    label: words.body,
    item: words.part,
    required: true,
    maxItems: 12,
    fields: [
      { key: 'heading', kind: 'text', label: words.heading, maxLength: 40 },
      { key: 'text', kind: 'longText', label: words.text, required: true, maxLength: 2_000 },
    ],
  },
  {
    key: 'citations',
    kind: 'group',
    label: words.citations,
    item: words.citation,
    required: true,
    maxItems: 8,
    fields: [
      {
        key: 'law',
        kind: 'choice',
        label: words.law,
        required: true,
        searched: true,
        options: [
          { id: guidance, label: words.guidance },
          ...Object.values(laws).map(({ id, title, number }) => ({ id, label: title, note: number })),
        ],
      },
      { key: 'article', kind: 'number', label: words.article, min: 1, max: 1_999 },
    ],
  },
]

/** The answers as the server takes them; they have passed the form's own checks. */
export function articleWritten(answers: Answers, fromCase: string | undefined): Written {
  return { ...(answers as unknown as Written), ...(fromCase ? { fromCase } : {}) }
}
