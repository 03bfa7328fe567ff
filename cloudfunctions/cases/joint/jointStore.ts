import type { Selectable } from 'kysely'
import { city } from '../../../config/city'
import { beijingDay, type PlainDate } from '../../../domain/kernel/calendar'
import type { Answers, Form } from '../../../domain/kernel/form'
import type { JointStep, Parties, Signature } from '../../../domain/kernel/joint'
import { formOn, type PublicService } from '../../../domain/kernel/service'
import { retentionOn } from '../../../domain/privacy'
import { serviceById } from '../../../domain/services/registry'
import { type CallContext, type Queryable, refuse, type Sealings, type Tables } from '../../platform'

const DAY = 86_400_000

/** What the parties have written and done so far. It lies sealed as one value. */
export interface JointContent {
  readonly answers: Answers
  /** how often each part has been answered: two devices of one person must not overwrite each other unseen */
  readonly revisions: Readonly<Record<string, number>>
  readonly signatures: readonly Signature[]
  readonly steps: readonly JointStep[]
}

/** A place that was offered or taken, with its id opened. */
export interface TakenSeat {
  readonly id: string
  readonly seat: string
  readonly person: string | null
  readonly offerEndsAt: Date | null
}

/** A joint filing in the making. */
export interface JointDraft {
  readonly row: Selectable<Tables['joint_draft']>
  readonly service: PublicService & { readonly parties: Parties }
  /** the form of the day: a filing is made with that one, whenever it was begun */
  readonly form: Form
  readonly content: JointContent
  readonly taken: readonly TakenSeat[]
}

/** The service and its form on a day. @returns a refusal for a service nobody files together */
export function jointService(id: string, today: PlainDate): Pick<JointDraft, 'service' | 'form'> {
  const service = serviceById(id)
  const form = service && formOn(service, today, city)?.value
  if (!service?.parties || !form) return refuse('not-found', '这个事项不用几方一起办')
  return { service: { ...service, parties: service.parties }, form }
}

/**
 * Loads a joint filing for somebody who has a place in it or began it. Everybody else is told that there is none.
 *
 * @param lock hold the row until the transaction ends, so that changes come one after the other
 */
export async function requireJoint(context: CallContext, id: string, lock = false): Promise<JointDraft> {
  const draft = await loadJoint(context, id, lock)
  const { person } = context
  if (!draft || (draft.row.person !== person && !draft.taken.some((seat) => seat.person === person)))
    return refuse('not-found', '没有找到这份共同办理的材料，请核对链接')
  return draft
}

/** Loads a joint filing, whoever asks. @returns undefined for an unknown id */
export async function loadJoint(
  { query, platform, today }: Pick<CallContext, 'query' | 'platform' | 'today'>,
  id: string,
  lock = false,
): Promise<JointDraft | undefined> {
  const select = query.selectFrom('joint_draft').selectAll().where('id', '=', id)
  const row = await (lock ? select.forUpdate() : select).executeTakeFirst()
  if (!row) return undefined
  const taken = await seatsTaken(query, platform, row.id)
  return { row, ...jointService(row.service, today), content: openContent(platform, row), taken }
}

/** The same, for a change: what was filed or ended stands still. */
export async function requireOpen(context: CallContext, id: string): Promise<JointDraft> {
  const draft = await requireJoint(context, id, true)
  if (draft.row.state === 'filed') return refuse('conflict', '已经提交，不能再改')
  if (draft.row.state === 'ended' || draft.row.expires_at <= context.now)
    return refuse('conflict', '这份材料已结束，请重新发起')
  return draft
}

export async function insertJoint(
  { query, platform, now }: CallContext,
  row: { readonly id: string; readonly service: string; readonly person: string },
  content: JointContent,
): Promise<void> {
  await query
    .insertInto('joint_draft')
    .values({
      ...row,
      state: 'open',
      content: sealContent(platform, row.id, content),
      case_number: null,
      created_at: now,
      updated_at: now,
      expires_at: expiry(now),
    })
    .execute()
}

/** Writes what has changed. */
export async function saveJoint(
  { query, platform, now }: Pick<CallContext, 'query' | 'platform' | 'now'>,
  id: string,
  content: JointContent,
): Promise<void> {
  await query
    .updateTable('joint_draft')
    .set({ content: sealContent(platform, id, content), updated_at: now, expires_at: expiry(now) })
    .where('id', '=', id)
    .execute()
}

/** Ends a joint filing: what was written is gone, what was attached is let go. */
export async function endJoint({ query, now }: Pick<CallContext, 'query' | 'now'>, id: string): Promise<void> {
  await query
    .updateTable('joint_draft')
    .set({ state: 'ended', content: null, updated_at: now })
    .where('id', '=', id)
    .execute()
  await letFilesGo(query, id)
}

/** What was attached and is not in a filing belongs to nobody: it is thrown away like every file nobody filed. */
export async function letFilesGo(query: Queryable, id: string): Promise<void> {
  await query
    .updateTable('upload')
    .set({ joint_draft: null, only_seat: null })
    .where('joint_draft', '=', id)
    .where('state', '<>', 'filed')
    .execute()
}

export async function seatsTaken(query: Queryable, sealings: Sealings, draft: string): Promise<readonly TakenSeat[]> {
  const rows = await query
    .selectFrom('joint_seat')
    .selectAll()
    .where('draft', '=', draft)
    .orderBy('offered_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    seat: sealings.sealing.open(row.seat, seatPlace(draft, row.id)),
    person: row.person,
    offerEndsAt: row.offer_ends_at,
  }))
}

/** Puts down a place, offered by a token or taken at once. */
export async function insertSeat(
  { query, platform, now }: CallContext,
  draft: string,
  id: string,
  seat: string,
  holder: { readonly person: string } | { readonly tokenHash: string; readonly endsAt: Date },
): Promise<void> {
  const taken = 'person' in holder
  await query
    .insertInto('joint_seat')
    .values({
      id,
      draft,
      seat: platform.sealing.seal(seat, seatPlace(draft, id)),
      token_hash: taken ? null : holder.tokenHash,
      offered_at: now,
      offer_ends_at: taken ? null : holder.endsAt,
      person: taken ? holder.person : null,
      accepted_at: taken ? now : null,
      case_number: null,
    })
    .execute()
}

/** Takes a place away: nobody has it and no token opens it. */
export async function removeSeat(query: Queryable, id: string): Promise<void> {
  await query.updateTable('upload').set({ only_seat: null }).where('only_seat', '=', id).execute()
  await query.deleteFrom('joint_seat').where('id', '=', id).execute()
}

function openContent({ sealing }: Sealings, row: Selectable<Tables['joint_draft']>): JointContent {
  if (row.content === null) return { answers: {}, revisions: {}, signatures: [], steps: [] }
  return JSON.parse(sealing.open(row.content, contentPlace(row.id))) as JointContent
}

function sealContent({ sealing }: Sealings, id: string, content: JointContent): string {
  return sealing.seal(JSON.stringify(content), contentPlace(id))
}

/** Nobody needs it any more after so long; everybody who works on it starts the time anew. */
function expiry(now: Date): Date {
  const { amount } = retentionOn('joint', beijingDay(now.toISOString())).length
  return new Date(now.getTime() + amount * DAY)
}

const contentPlace = (draft: string) => `joint|${draft}`
export const seatPlace = (draft: string, seat: string) => `joint|${draft}|${seat}`
