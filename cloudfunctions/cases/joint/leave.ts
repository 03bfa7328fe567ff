import { mergePart, sharedPart, voidedBy } from '../../../domain/kernel/joint'
import { auditDone, type CallContext, procedure, refuse, signedIn } from '../../platform'
import { casesContract } from '../contract'
import { endJoint, type JointDraft, removeSeat, requireOpen, saveJoint } from './jointStore'
import { partsOf, placesOf, requireBegan, titleOf } from './places'
import { tellParties } from './tellParties'

/** A party gives up its places: its signature and what it filled in are taken out. Who began ends the whole. */
export const jointLeave = procedure(casesContract['cases.jointLeave'], 'joint', async (context, input) => {
  const { person } = signedIn(context)
  const draft = await requireOpen(context, input.id)
  await auditDone(context, 'cases.jointLeave', draft.row.id)
  if (partsOf(draft, person).length === 0) return refuse('not-found', '没有找到这份共同办理的材料，请核对链接')
  return { state: await leaveJoint({ ...context, person }, draft) }
})

/** Takes somebody out of a joint filing, and tells the others. @returns what has become of it */
export async function leaveJoint(leaving: Leaving, draft: JointDraft): Promise<'ended' | 'open'> {
  const { person } = leaving
  if (draft.row.person === person) {
    await tellParties(leaving, draft, '发起人已取消', '发起人取消了这份共同办理的材料，填写的内容已删除。')
    await endJoint(leaving, draft.row.id)
    return 'ended'
  }
  const seats = draft.taken.filter((one) => one.person === person).map(({ seat }) => seat)
  await vacate(leaving, draft, seats, 'left')
  const title = seats.map((seat) => titleOf(draft, seat)).join('、')
  await tellParties(leaving, draft, `${title}已退出`, `${title}退出了，填写的内容和签署已删除。发起人可以重新邀请。`)
  return 'open'
}

type Leaving = Pick<CallContext, 'query' | 'platform' | 'now'> & { readonly person: string }

/** Whoever began takes a place back: the wrong person had the token. */
export const jointRelease = procedure(casesContract['cases.jointRelease'], 'joint', async (context, input) => {
  const { person } = signedIn(context)
  const draft = await requireOpen(context, input.id)
  requireBegan(draft, person)
  if (!draft.taken.some(({ seat }) => seat === input.seat)) return refuse('not-found', '这一方还没有邀请')
  await tellParties(
    context,
    draft,
    '发起人收回了邀请',
    `${titleOf(draft, input.seat)}的邀请已收回，填写的内容和签署已删除。`,
  )
  await vacate(context, draft, [input.seat], 'released')
  await auditDone(context, 'cases.jointRelease', draft.row.id)
  return { id: draft.row.id }
})

/** Empties places: nobody holds them, nothing of theirs is left. */
async function vacate(
  context: Pick<CallContext, 'query' | 'platform' | 'now'>,
  draft: JointDraft,
  seats: readonly string[],
  kind: 'left' | 'released',
): Promise<void> {
  const { form, service, content } = draft
  for (const { id, seat } of draft.taken) if (seats.includes(seat)) await removeSeat(context.query, id)
  const there = placesOf(draft).map(({ seat }) => seat.id)
  const answers = seats
    .filter((seat) => there.includes(seat))
    .reduce((kept, seat) => mergePart(form, service.parties, kept, seat, {}), content.answers)
  const signatures = content.signatures.filter(({ seat }) => !seats.includes(seat))
  const voids = voidedBy(form, service.parties, content.answers, answers, signatures)
  const began = draft.taken.find(({ person }) => person === draft.row.person)?.seat ?? sharedPart
  const at = context.now.toISOString()
  const steps = seats.map((seat) => ({
    at,
    kind,
    by: kind === 'left' ? seat : began,
    ...(kind === 'released' ? { seat } : {}),
    ...(voids.length > 0 ? { voids } : {}),
  }))
  const revisions = Object.fromEntries(
    Object.entries(content.revisions).map(([part, count]) => [part, seats.includes(part) ? count + 1 : count]),
  )
  await saveJoint(context, draft.row.id, { answers, revisions, signatures, steps: [...content.steps, ...steps] })
}
