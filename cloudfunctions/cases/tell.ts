import { foldCase, type Side, timeline } from '../../domain/kernel/case'
import { notify, peopleFor, type Queryable, signatoriesOf, withoutPersonal } from '../platform'
import { fieldsOf, type StoredCase } from './caseStore'

/**
 * Tells both sides what has just happened, each in its own words of the timeline. Who did it is not told of it, and an act
 * without a sentence for a side is none of its business.
 */
export async function tell(query: Queryable, stored: StoredCase): Promise<void> {
  const by = stored.events.at(-1)?.by
  // nobody to tell of an anonymous case: they look themselves
  const colleagues = stored.file.made_for ? await peopleFor(query, stored.file.made_for) : []
  const parties = stored.service.parties ? await signatoriesOf(query, stored.file.number) : []
  const applicants = [...new Set([stored.file.owner, ...colleagues, ...parties])]
  if (by !== 'applicant') for (const person of applicants) if (person) await tellOne(query, stored, person, 'applicant')
  if (by === 'counterparty' || !stored.file.merchant) return
  for (const person of await peopleFor(query, stored.file.merchant))
    if (!applicants.includes(person)) await tellOne(query, stored, person, 'counterparty')
}

async function tellOne(query: Queryable, stored: StoredCase, person: string, side: Side): Promise<void> {
  const { file, service, events } = stored
  const newest = events.at(-1)
  const open = events.map((event) => ({ ...event, data: withoutPersonal(fieldsOf(stored, event.act), event.data) }))
  const entry = timeline(service.workflow, foldCase(service.workflow, open), side).at(-1)
  if (!newest || !entry || entry.sequence !== newest.sequence) return
  await notify(query, {
    // the one who filed keeps the event's own id; the others have one each
    id: person === file.owner ? newest.id : `${newest.id}:${person}`,
    person,
    caseNumber: file.number,
    title: side === 'applicant' ? `${file.title}：${entry.title}` : `${service.title}：${entry.title}`,
    text: entry.text,
    at: new Date(newest.at),
    kind: service.workflow.states[file.state]?.waitingFor === side ? 'waits' : 'progress',
  })
}
