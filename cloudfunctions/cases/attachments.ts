import { type Answers, type Field, type FileRef, leaves, mapLeaves } from '../../domain/kernel/form'
import { type Queryable, refuse } from '../platform'

/** The files a filing or an act attaches, over all its file fields. */
export function attachedFiles(fields: readonly Field[], answers: Answers): readonly FileRef[] {
  return leaves(fields, answers).flatMap(({ field, value }) =>
    field.kind === 'files' ? (value as readonly FileRef[]) : [],
  )
}

/**
 * Replaces what the phone says about its files by what we found when they arrived, and refuses files that never arrived or
 * already belong to another case.
 */
export async function trustedAnswers(query: Queryable, fields: readonly Field[], answers: Answers): Promise<Answers> {
  const claimed = attachedFiles(fields, answers)
  if (claimed.length === 0) return answers
  const rows = await query
    .selectFrom('upload')
    .selectAll()
    .where(
      'file_id',
      'in',
      claimed.map((file) => file.fileId),
    )
    .where('state', '=', 'complete')
    .execute()
  const trusted = new Map(rows.map((row) => [row.file_id, row]))
  return mapLeaves(fields, answers, ({ field, value, path }) => {
    if (field.kind !== 'files') return value
    return (value as readonly FileRef[]).map((file): FileRef => {
      const row = trusted.get(file.fileId)
      if (!row?.sha256 || !row.size || !row.type)
        return refuse('blocked', '有文件没有上传完整，请重新上传', { fields: { [path]: `${file.name} 需要重新上传` } })
      return { fileId: row.file_id, name: row.name, size: row.size, type: row.type, sha256: row.sha256 }
    })
  })
}

/** Binds files to their case; from now on only the case's people reach them. */
export async function bindFiles(query: Queryable, caseNumber: string, files: readonly FileRef[]): Promise<void> {
  if (files.length === 0) return
  await query
    .updateTable('upload')
    .set({ state: 'filed', case_number: caseNumber })
    .where(
      'file_id',
      'in',
      files.map((file) => file.fileId),
    )
    .execute()
}
