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

/** The fields whose files are for the other side as well. */
export function sharedFields(fields: readonly Field[]): readonly Field[] {
  return fields.filter((field) => field.kind === 'files' && field.shared)
}

/** Binds the files of a filing or an act to their case; from now on only the case's people reach them. */
export async function bindFiles(
  query: Queryable,
  caseNumber: string,
  fields: readonly Field[],
  answers: Answers,
): Promise<void> {
  const files = attachedFiles(fields, answers)
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
  const shared = attachedFiles(sharedFields(fields), answers).map((file) => file.fileId)
  if (shared.length > 0)
    await query.updateTable('upload').set({ shared: true }).where('file_id', 'in', shared).execute()
}
