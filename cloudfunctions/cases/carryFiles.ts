import { randomBytes } from 'node:crypto'
import type { FileRef, FilesField } from '../../domain/kernel/form'
import { formOn } from '../../domain/kernel/service'
import { serviceById } from '../../domain/services/registry'
import { type CallContext, procedure, refuse } from '../platform'
import { attachedFiles, sharedFields } from './attachments'
import { fieldsOf, openEvent, type StoredCase } from './caseStore'
import { casesContract } from './contract'
import { mayFollow, ownCase } from './links'

/**
 * Copies of a case's files for another filing of the same story to begin with: what was filed, and what either side has shown
 * the other since. A copy is a file of its own; each case keeps what it was filed with. To a service that takes reports from
 * nobody we know nothing is copied: who asked for the copies would be on record beside them.
 */
export const carryFiles = procedure(casesContract['cases.carryFiles'], 'upload', async (context, input) => {
  const stored = await ownCase(context, 'cases.carryFiles', input.caseNumber)
  const service = serviceById(input.service)
  if (!service || !mayFollow(service, stored)) return refuse('conflict', '这件办件的内容不能带到这个事项')
  if (service.anonymous === 'allowed') return { files: {} }
  const asked = formOn(service, context.today)?.value.sections.flatMap(({ fields }) => fields) ?? []
  const files: Record<string, FileRef[]> = {}
  for (const field of asked) {
    if (field.kind !== 'files' || field.personal) continue
    const copies = await copied(context, filesUnder(context, stored, field))
    if (copies.length > 0) files[field.key] = copies
  }
  return { files }
})

/** What the case's filing and acts hold under the same question, as far as the applicant may see it. */
function filesUnder(context: CallContext, stored: StoredCase, { key, maxFiles }: FilesField): readonly FileRef[] {
  const found = stored.events.flatMap((event) => {
    const fields = fieldsOf(stored, event.act).filter((field) => field.key === key && !field.personal)
    const seen = event.by === 'applicant' ? fields : sharedFields(fields)
    return attachedFiles(seen, openEvent(context.platform, stored, event))
  })
  return found.slice(0, maxFiles)
}

async function copied({ query, platform, now }: CallContext, files: readonly FileRef[]): Promise<FileRef[]> {
  const copies: FileRef[] = []
  for (const file of files) {
    const fileId = randomBytes(18).toString('base64url')
    await platform.files.copy(file.fileId, fileId)
    const { name, size, type, sha256 } = file
    await query
      .insertInto('upload')
      .values({
        file_id: fileId,
        name,
        declared_size: size,
        state: 'complete',
        sha256,
        size,
        type,
        case_number: null,
        created_at: now,
      })
      .execute()
    copies.push({ fileId, name, size, type, sha256 })
  }
  return copies
}
