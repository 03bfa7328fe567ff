import type { Form } from '../../kernel/form'
import { laws } from '../../kernel/law'
import type { SectionNote } from '../../kernel/service'
import { permitChecklist, timingLabels } from '../scope/permits'
import type { ScopeAnswers } from './scopeSection'

/**
 * Beside the scope: how it will stand on the licence, and which permits it needs, from whom and when (先照后证, 双告知).
 *
 * @param composed the scope as it will stand on the licence
 */
export function scopeNotes(form: Form, { scope }: ScopeAnswers, composed: string): readonly SectionNote[] {
  const section = sectionWith(form, 'scope')
  if (section === undefined || (scope ?? []).length === 0) return []
  const duties = permitChecklist(scope)
  return [
    {
      section,
      title: '执照上的经营范围',
      rows: [],
      sentences: [composed],
      basis: [laws.registrationRules.article(12)],
    },
    ...(duties.length > 0
      ? [
          {
            section,
            title: '开业前还要办什么',
            rows: duties.map(({ name, authority, timing, items }) => ({
              label: name,
              text: `${timingLabels[timing]}。找${authority}。因为选了${items.map((item) => `“${item}”`).join('')}`,
            })),
            sentences: ['登记机关准予登记后，会把您的执照信息告诉这些部门；没有取得许可的，不能先做这几项。'],
            basis: dedupe(duties.map(({ basis }) => basis)),
          },
        ]
      : []),
  ]
}

/** The section of a form that asks a question. */
export function sectionWith(form: Form, key: string): string | undefined {
  return form.sections.find(({ fields }) => fields.some((field) => field.key === key))?.id
}

function dedupe<C extends { readonly law: string; readonly article?: string }>(citations: readonly C[]): readonly C[] {
  const said = (one: C) => `${one.law} ${one.article ?? ''}`
  return citations.filter((one, at) => citations.findIndex((other) => said(other) === said(one)) === at)
}
