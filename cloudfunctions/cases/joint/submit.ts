import { holding, recordedSignatures, seatsOf, signedByAll } from '../../../domain/kernel/joint'
import { procedure, refuse, signedIn, standsFor } from '../../platform'
import { casesContract } from '../contract'
import { fileAnswers } from '../submit'
import { letFilesGo, requireOpen } from './jointStore'
import { placesOf, requireBegan } from './places'
import { tellParties } from './tellParties'

/**
 * Files what everybody has signed, by the way of every filing: the same findings, one transaction. The signatures go on
 * record in the first event; the places now belong to the case.
 */
export const jointSubmit = procedure(casesContract['cases.jointSubmit'], 'file', async (context, input) => {
  const { person } = signedIn(context)
  const draft = await requireOpen(context, input.id)
  requireBegan(draft, person)
  const { form, service, content } = draft
  const { parties } = service
  if (!signedByAll(form, parties, content.answers, content.signatures))
    return refuse('conflict', '还有人没有签署，或者内容改动后要重新签署')
  for (const { seat, taken } of placesOf(draft)) {
    if (!taken?.person) return refuse('conflict', `${seat.role.title}已退出，请重新邀请并签署`)
    if (seat.merchant && !(await standsFor(context.query, taken.person, seat.merchant)))
      return refuse('conflict', `${seat.name ?? seat.role.title}的签署人已不能代表这家商户，请重新邀请并签署`)
  }
  const signatures = holding(form, parties, content.answers, content.signatures)
  const filed = await fileAnswers(
    context,
    { service: service.id, formVersion: form.version, answers: content.answers },
    { signatures: recordedSignatures(parties, content.answers, signatures), draft: draft.row.id },
  )
  await context.query
    .updateTable('joint_draft')
    .set({ state: 'filed', content: null, case_number: filed.caseNumber, updated_at: context.now })
    .where('id', '=', draft.row.id)
    .execute()
  await letFilesGo(context.query, draft.row.id)
  const seats = seatsOf(parties, content.answers).map(({ id }) => id)
  const kept = draft.taken.filter((one) => one.person && seats.includes(one.seat)).map(({ id }) => id)
  await context.query.updateTable('joint_seat').set({ case_number: filed.caseNumber }).where('id', 'in', kept).execute()
  await tellParties(
    context,
    draft,
    '已提交',
    `已提交，编号 ${filed.caseNumber}。办理进展会同时告诉您。`,
    filed.caseNumber,
  )
  return filed
})
