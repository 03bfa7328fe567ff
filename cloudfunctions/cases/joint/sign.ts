import { documentToSign, hindrances, signedByAll, signedDigest } from '../../../domain/kernel/joint'
import { auditDone, procedure, refuse, signedIn, standsFor } from '../../platform'
import { casesContract } from '../contract'
import { requireOpen, saveJoint } from './jointStore'
import { jointContext, requirePlace, titleOf } from './places'
import { tellParties } from './tellParties'

/** Signs for one's own place: exactly what was on the screen, by its digest. */
export const jointSign = procedure(casesContract['cases.jointSign'], 'joint', async (context, input) => {
  const { person } = signedIn(context)
  const draft = await requireOpen(context, input.id)
  const { form, service, content } = draft
  const { parties, checks } = service
  const { seat } = requirePlace(draft, person, input.seat)
  if (seat.merchant && !(await standsFor(context.query, person, seat.merchant)))
    return refuse('not-allowed', `要代表${seat.name ?? seat.role.title}签署，请先在“我的商户”认领这家商户`)
  const against = hindrances(form, checks, parties, content.answers, seat.id, await jointContext(context, draft))
  if (against.length > 0) {
    const fields = Object.fromEntries(against.map(({ field = '', message }) => [field, message]))
    return refuse('blocked', '内容还没有填完或要更正，现在不能签署', { fields })
  }
  const digest = signedDigest(documentToSign(form, parties, content.answers, seat))
  if (digest !== input.digest) return refuse('conflict', '内容刚刚有改动，请看过最新内容后再签署')
  const at = context.now.toISOString()
  const signatures = [...content.signatures.filter((one) => one.seat !== seat.id), { seat: seat.id, digest, at }]
  const steps = [...content.steps, { at, kind: 'signed' as const, by: seat.id }]
  await saveJoint(context, draft.row.id, { ...content, signatures, steps })
  const complete = signedByAll(form, parties, content.answers, signatures)
  const title = titleOf(draft, seat.id)
  await tellParties(
    context,
    draft,
    complete ? '各方都已签署' : `${title}已签署`,
    complete ? '各方都已签署，发起人现在可以提交。' : `${title}已签署，还有其他方没有签。`,
  )
  await auditDone(context, 'cases.jointSign', draft.row.id)
  return { signedAt: at, complete }
})
