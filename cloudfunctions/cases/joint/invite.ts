import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { auditDone, type CallContext, procedure, refuse, signedIn } from '../../platform'
import { casesContract } from '../contract'
import { insertSeat, removeSeat, requireJoint, requireOpen, saveJoint, seatsTaken } from './jointStore'
import { placesOf, requireApart, requireBegan, titleOf } from './places'
import { tellParties } from './tellParties'

/** How long an invitation waits. Our own rule, not a statutory period. */
const VALID_DAYS = 14
const DAY = 86_400_000

/** Offers a place: whoever brings the token first has it. Only its hash is kept; a new one ends the one before. */
export const jointInvite = procedure(
  casesContract['cases.jointInvite'],
  'joint',
  async (context, input) => {
    const { person } = signedIn(context)
    const draft = await requireOpen(context, input.id)
    requireBegan(draft, person)
    const place = placesOf(draft).find(({ seat }) => seat.id === input.seat)
    if (!place) return refuse('not-found', '没有这一方')
    if (place.taken?.person) return refuse('conflict', '这一方已经有人接受，要换人请先收回')
    for (const old of draft.taken) if (old.seat === input.seat) await removeSeat(context.query, old.id)
    const token = randomBytes(18).toString('base64url')
    const endsAt = new Date(context.now.getTime() + VALID_DAYS * DAY)
    await insertSeat(context, draft.row.id, randomUUID(), input.seat, { tokenHash: hashOf(token), endsAt })
    const { content } = draft
    const by = draft.taken.find((one) => one.person === person)?.seat ?? 'shared'
    const step = { at: context.now.toISOString(), kind: 'invited' as const, by, seat: input.seat }
    await saveJoint(context, draft.row.id, { ...content, steps: [...content.steps, step] })
    await auditDone(context, 'cases.jointInvite', draft.row.id)
    return { token, expiresAt: endsAt.toISOString() }
  },
  { secretReply: true },
)

/** What an invitation asks for. The token is the capability; guesses are counted. */
export const jointInvitation = procedure(casesContract['cases.jointInvitation'], 'read', async (context, input) => {
  const { draft, row } = await invited(context, input.token)
  const place = placesOf(draft).find(({ seat }) => seat.id === row.seat)
  if (!place) return refuse('not-found', NO_INVITATION)
  const { role, name } = place.seat
  return {
    service: draft.service.id,
    serviceTitle: draft.service.title,
    role: role.title,
    ...(name ? { name } : {}),
    from: placesOf(draft)
      .filter(({ taken }) => taken?.person === draft.row.person)
      .map(({ seat }) => titleOf(draft, seat.id)),
    confirms: role.confirms,
    basis: draft.service.parties.basis,
    expiresAt: (row.offerEndsAt ?? draft.row.expires_at).toISOString(),
    mine: row.person !== null,
  }
})

/** Binds the place to whoever brings the token. A second person is told the same as with a wrong token. */
export const jointAccept = procedure(casesContract['cases.jointAccept'], 'joint', async (context, input) => {
  const { person } = signedIn(context)
  const { draft, row } = await invited(context, input.token, true)
  const result = { id: draft.row.id, service: draft.service.id }
  if (row.person === person) return result
  const place = placesOf(draft).find(({ seat }) => seat.id === row.seat)
  if (!place) return refuse('not-found', NO_INVITATION)
  requireApart(draft, person, place.seat)
  await context.query
    .updateTable('joint_seat')
    .set({ person, accepted_at: context.now })
    .where('id', '=', row.id)
    .execute()
  const step = { at: context.now.toISOString(), kind: 'accepted' as const, by: row.seat }
  await saveJoint(context, draft.row.id, { ...draft.content, steps: [...draft.content.steps, step] })
  const title = titleOf(draft, row.seat)
  await tellParties(context, draft, `${title}已接受邀请`, `${title}已接受邀请，接下来填写自己的部分并签署。`)
  await auditDone(context, 'cases.jointAccept', draft.row.id)
  return result
})

/** Whoever began takes a place themselves: an agent who is also a shareholder. */
export const jointTake = procedure(casesContract['cases.jointTake'], 'joint', async (context, input) => {
  const { person } = signedIn(context)
  const draft = await requireOpen(context, input.id)
  requireBegan(draft, person)
  const place = placesOf(draft).find(({ seat }) => seat.id === input.seat)
  if (!place) return refuse('not-found', '没有这一方')
  if (place.taken?.person) return refuse('conflict', '这一方已经有人接受，要换人请先收回')
  requireApart(draft, person, place.seat)
  for (const old of draft.taken) if (old.seat === input.seat) await removeSeat(context.query, old.id)
  await insertSeat(context, draft.row.id, randomUUID(), input.seat, { person })
  const step = { at: context.now.toISOString(), kind: 'accepted' as const, by: input.seat }
  await saveJoint(context, draft.row.id, { ...draft.content, steps: [...draft.content.steps, step] })
  await auditDone(context, 'cases.jointTake', draft.row.id)
  return { id: draft.row.id }
})

const NO_INVITATION = '邀请不对、已被使用或已失效，请让发起人重新邀请'

/** The place a token opens, for the caller. */
async function invited(context: CallContext, token: string, lock = false) {
  const { person } = signedIn(context)
  const { query, platform, now } = context
  const wait = platform.allow('secret', `person:${person}`)
  if (wait > 0) return refuse('limit', `试得太频繁，请${wait}秒后再试`, { retryAfter: wait })
  const found = await query
    .selectFrom('joint_seat')
    .innerJoin('joint_draft', 'joint_draft.id', 'joint_seat.draft')
    .select(['joint_draft.id', 'joint_draft.person as began'])
    .where('token_hash', '=', hashOf(token.trim()))
    .executeTakeFirst()
  if (!found) return refuse('not-found', NO_INVITATION)
  // read as whoever began it: the caller has no place in it yet
  const asBegun = { ...context, person: found.began }
  const draft = lock ? await requireOpen(asBegun, found.id) : await requireJoint(asBegun, found.id)
  const row = await query
    .selectFrom('joint_seat')
    .selectAll()
    .where('token_hash', '=', hashOf(token.trim()))
    .executeTakeFirst()
  const taken = row && (await seatsTaken(query, platform, found.id)).find(({ id }) => id === row.id)
  const late = row?.offer_ends_at && row.offer_ends_at <= now && row.person !== person
  if (!row || !taken || late || draft.row.state !== 'open' || (row.person && row.person !== person))
    return refuse('not-found', NO_INVITATION)
  platform.giveBack('secret', `person:${person}`)
  return { draft, row: taken }
}

function hashOf(token: string): string {
  return createHash('sha256').update(`joint|${token}`).digest('hex')
}
