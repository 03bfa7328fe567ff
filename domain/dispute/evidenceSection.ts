import type { Section } from '../kernel/form'
import type { Citation } from '../kernel/law'

/** Up to nine pictures or PDFs that prove it. @param basis the article that asks for proof */
export function evidenceSection(why: string, basis: Citation) {
  return {
    id: 'evidence',
    title: '证据',
    why,
    fields: [{ key: 'evidence', kind: 'files', label: '图片或PDF', maxFiles: 9, basis }],
  } as const satisfies Section
}
