import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { type Answers, answersSchema, normaliseAnswers } from '../../../domain/kernel/form'
import { parseUscc } from '../../../domain/kernel/identifiers'
import { beginningForm, needsOthers, seatsOf, sharedPart } from '../../../domain/kernel/joint'
import { auditDone, procedure, refuse, rightFor, signedIn } from '../../platform'
import { attachedFiles, trustedAnswers } from '../attachments'
import { casesContract } from '../contract'
import { insertJoint, insertSeat, jointService, requireJoint } from './jointStore'
import { keepFiles } from './keepFiles'
import { TWO_AT_LEAST } from './places'

/** Begins a joint filing with what whoever begins it has filled in; the others are invited afterwards. */
export const jointBegin = procedure(casesContract['cases.jointBegin'], 'joint', async (context, input) => {
  const { person } = signedIn(context)
  const { service, form } = jointService(input.service, context.today)
  if (form.version !== input.formVersion) return refuse('conflict', '表单已更新，您填的内容都在，请核对后重试')
  const asked = beginningForm(form, service.parties)
  const parsed = v.safeParse(answersSchema(asked), input.answers)
  if (!parsed.success) return refuse('bad-request', '有内容不符合要求，请检查后重试')
  const fields = asked.sections.flatMap((section) => section.fields)
  // what others answer about themselves is not asked here, and not taken either
  const typed = normaliseAnswers(asked, parsed.output as Answers)
  const answers = await trustedAnswers(context.query, fields, typed)
  if (!needsOthers(service.parties, answers)) return refuse('bad-request', TWO_AT_LEAST)
  await requireRight(answers)
  const roles = new Set(input.roles)
  if (service.parties.apart && roles.size > 1) return refuse('bad-request', '一个人不能同时作为几方')
  const seats = seatsOf(service.parties, answers).filter(({ role }) => roles.has(role.id) && role.begins && !role.each)
  if (seats.length < roles.size) return refuse('bad-request', '不能以这个身份发起')
  const id = randomUUID()
  await insertJoint(
    context,
    { id, service: service.id, person },
    {
      answers,
      revisions: {},
      signatures: [],
      steps: [{ at: context.now.toISOString(), kind: 'begun', by: seats[0]?.id ?? sharedPart }],
    },
  )
  for (const seat of seats) await insertSeat(context, id, randomUUID(), seat.id, { person })
  await keepFiles(context, await requireJoint(context, id), attachedFiles(fields, answers))
  await auditDone(context, 'cases.jointBegin', id)
  return { id }

  /** A filing in a merchant's name is begun by who may file for it. */
  async function requireRight(given: Answers) {
    const { forMerchant } = service
    if (!forMerchant || forMerchant.claim) return
    const code = parseUscc(forMerchant.of(given) ?? '')
    if (!code.ok) return refuse('blocked', '请先选好为哪家商户办理')
    const filing = { merchant: code.uscc, service: service.id, subject: forMerchant.subjectOf?.(given) }
    if ((await rightFor(context.query, person, filing, context.now)) !== 'file')
      return refuse('not-allowed', '您还不能为这家商户办理，请先认领商户')
  }
})
