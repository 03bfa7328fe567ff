import type { DocumentRow, DocumentSection } from '../form'
import type { PrintedSection } from './printedDocument'

/**
 * A filing on paper, section by section. Rows that say who somebody is (`sensitive`: an identity number; `reporter`) leave
 * their sections and follow together on a page of their own, so that the rest can be handed on without them.
 *
 * @param ownPage heading of that page
 */
export function filedSections(document: readonly DocumentSection[], ownPage: string): readonly PrintedSection[] {
  const open = document
    .map(({ title, rows }) => ({ heading: title, rows: rows.filter((row) => !kept(row)) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ heading, rows }): PrintedSection => ({ heading, blocks: [printedRows(rows)] }))
  const apart = document.flatMap(({ rows }) => rows.filter(kept))
  return apart.length === 0 ? open : [...open, { heading: ownPage, ownPage: true, blocks: [printedRows(apart)] }]
}

function kept({ personal }: DocumentRow): boolean {
  return personal === 'sensitive' || personal === 'reporter'
}

function printedRows(rows: readonly DocumentRow[]) {
  return {
    kind: 'rows' as const,
    rows: rows.map(({ label, text, files }) => ({ label, text: withNames(text, files) })),
  }
}

/** 2个文件（小票.pdf、聊天.jpg） */
function withNames(text: string, files: DocumentRow['files']): string {
  return files && files.length > 0 ? `${text}（${files.map(({ name }) => name).join('、')}）` : text
}
