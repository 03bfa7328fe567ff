import { type FileRef, leaves } from '../../../domain/kernel/form'
import { isPrivate, ownersOf } from '../../../domain/kernel/joint'
import type { CallContext } from '../../platform'
import type { JointDraft } from './jointStore'
import { placesOf } from './places'

/**
 * Ties attached files to the joint filing, so that they are kept as long as it is open. A file that answers a private
 * question of one party is theirs alone, also after the filing.
 *
 * @param files those that have just been attached
 */
export async function keepFiles({ query }: CallContext, draft: JointDraft, files: readonly FileRef[]): Promise<void> {
  const { form, service, content } = draft
  if (files.length === 0) return
  const ownerOf = ownersOf(form, service.parties, content.answers)
  const fields = form.sections.flatMap((section) => section.fields)
  const places = placesOf(draft)
  for (const { field, value, path } of leaves(fields, content.answers)) {
    if (field.kind !== 'files') continue
    const only = isPrivate(field) ? places.find(({ seat }) => seat.id === ownerOf(path))?.taken?.id : undefined
    const ids = (value as readonly FileRef[]).map(({ fileId }) => fileId)
    const attached = ids.filter((id) => files.some(({ fileId }) => fileId === id))
    if (attached.length === 0) continue
    await query
      .updateTable('upload')
      .set({ joint_draft: draft.row.id, only_seat: only ?? null })
      .where('file_id', 'in', attached)
      .where('state', '=', 'complete')
      .execute()
  }
}
