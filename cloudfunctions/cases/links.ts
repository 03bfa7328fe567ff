import { foldCase } from '../../domain/kernel/case'
import type { Answers } from '../../domain/kernel/form'
import { formOn, type PublicService, sharesStory } from '../../domain/kernel/service'
import { serviceById } from '../../domain/services/registry'
import {
  type CallContext,
  procedure,
  type Queryable,
  refuse,
  requireRelation,
  type Sealings,
  withoutPersonal,
} from '../platform'
import { fieldsOf, loadCase, loadEvents, openEvent, type StoredCase } from './caseStore'
import { casesContract } from './contract'
import { caseCard } from './view'

/** Most cases one case may name. */
const MOST = 20

/**
 * Answers for a second filing to begin with, from one of one's own: what another service shares of the story (art. 9), or all
 * that was said where the same is filed anew. Files are not among them; they belong to the case they were filed with.
 */
export const carry = procedure(casesContract['cases.carry'], 'read', async (context, input) => {
  const stored = await ownCase(context, 'cases.carry', input.caseNumber)
  const service = serviceById(input.service)
  const first = stored.events[0]
  if (!service || !first || !mayFollow(service, stored)) return refuse('conflict', '这件办件的内容不能带到这个事项')
  return { answers: service.id === stored.service.id ? again(context, stored) : begun(context, service, stored) }
})

/** Whether a filing of this service may begin with that case: another way to treat its story, or the same once more. */
export function mayFollow(service: PublicService, { service: before, file }: StoredCase): boolean {
  if (service.id === before.id) return before.again?.includes(file.state) ?? false
  return sharesStory(service, before)
}

/**
 * Settles that a new filing may name an earlier one, before anything is written.
 *
 * @returns undefined for a filing that names none
 */
export async function linkable(
  context: CallContext,
  service: PublicService,
  linkedTo: string | undefined,
  anonymous: boolean,
): Promise<StoredCase | undefined> {
  if (linkedTo === undefined) return undefined
  // whoever reports without a name must not be found through a complaint under their name
  if (anonymous) return refuse('bad-request', '匿名举报不能和您的其他办件关联')
  const stored = await ownCase(context, 'cases.carry', linkedTo, true)
  if (!mayFollow(service, stored)) return refuse('conflict', '这两件办件不能关联')
  return stored
}

/** Lets two cases name each other. */
export async function link(query: Queryable, sealings: Sealings, number: string, earlier: StoredCase): Promise<void> {
  const before = linkedNumbers(sealings, earlier)
  await setLinked(query, sealings, earlier.file.number, [...before, number].slice(-MOST))
  await setLinked(query, sealings, number, [earlier.file.number])
}

/** The cases one's own case names, as one line each. */
export async function linksOf(context: CallContext, stored: StoredCase, person: string) {
  const numbers = linkedNumbers(context.platform, stored)
  if (numbers.length === 0) return []
  const files = await context.query
    .selectFrom('case_file')
    .selectAll()
    .where('number', 'in', numbers)
    .where('owner', '=', person)
    .orderBy('received_at')
    .execute()
  return (await loadEvents(context.query, files)).map((other) => {
    const { caseNumber, service, serviceTitle, title, stateLabel } = caseCard(other, context.today)
    return { caseNumber, service, serviceTitle, title, stateLabel }
  })
}

/** One's own case, for telling its story again. */
export async function ownCase(
  context: CallContext,
  procedure: string,
  number: string,
  lock = false,
): Promise<StoredCase> {
  const stored = await loadCase(context.query, number, lock)
  await requireRelation(context, procedure, stored && { id: stored.file.number, owner: stored.file.owner })
  if (!stored) return refuse('not-found', '没有找到这件办件，请核对编号')
  return stored
}

function begun(context: CallContext, service: PublicService, stored: StoredCase): Answers {
  const open = stored.events.map((event) => ({
    ...event,
    data: withoutPersonal(fieldsOf(stored, event.act), event.data),
  }))
  const told = stored.service.story?.tell(open[0]?.data ?? {}, foldCase(stored.service.workflow, open))
  return asAsked(service, context, (told && service.story?.begin(told)) ?? {})
}

/** What was filed, as far as today's form asks for it. */
function again(context: CallContext, stored: StoredCase): Answers {
  const first = stored.events[0]
  return asAsked(stored.service, context, first ? openEvent(context.platform, stored, first) : {})
}

function asAsked(service: PublicService, context: CallContext, answers: Answers): Answers {
  const asked = formOn(service, context.today)?.value.sections.flatMap(({ fields }) => fields) ?? []
  const kept = asked.filter(({ key, kind }) => kind !== 'files' && answers[key] !== undefined)
  return Object.fromEntries(kept.map(({ key }) => [key, answers[key]]))
}

function linkedNumbers(sealings: Sealings, { file }: StoredCase): readonly string[] {
  return file.linked === null ? [] : JSON.parse(sealings.reporterSealing.open(file.linked, place(file.number)))
}

async function setLinked(query: Queryable, sealings: Sealings, number: string, linked: readonly string[]) {
  await query
    .updateTable('case_file')
    .set({ linked: sealings.reporterSealing.seal(JSON.stringify(linked), place(number)) })
    .where('number', '=', number)
    .execute()
}

function place(number: string): string {
  return `${number}|linked`
}
