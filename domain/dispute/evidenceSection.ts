import type { Section } from '../kernel/form'
import type { Citation } from '../kernel/law'

/**
 * Up to nine pictures, videos or PDFs that prove it.
 *
 * @param basis the article that asks for proof
 * @param shared what the other side sees too
 */
export function evidenceSection(why: string, basis: Citation, shared?: { readonly shared: true }) {
  return {
    id: 'evidence',
    title: '证据',
    why,
    fields: [{ key: 'evidence', kind: 'files', label: '图片、视频或PDF', maxFiles: 9, basis, ...shared }],
  } as const satisfies Section
}
