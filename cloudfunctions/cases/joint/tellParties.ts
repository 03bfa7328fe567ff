import { randomUUID } from 'node:crypto'
import { type CallContext, notify } from '../../platform'
import type { JointDraft } from './jointStore'
import { placesOf } from './places'

/** Tells the other people of a joint filing what somebody has done: everybody with a place, and whoever began. */
export async function tellParties(
  { query, now, person }: Pick<CallContext, 'query' | 'now' | 'person'>,
  draft: JointDraft,
  title: string,
  text: string,
  caseNumber?: string,
): Promise<void> {
  const holders = placesOf(draft).flatMap(({ taken }) => taken?.person ?? [])
  for (const other of new Set([draft.row.person, ...holders])) {
    if (other === person) continue
    await notify(query, {
      id: `joint:${randomUUID()}`,
      person: other,
      ...(caseNumber ? { caseNumber } : {}),
      title: `${draft.service.title}：${title}`,
      text,
      at: now,
    })
  }
}
