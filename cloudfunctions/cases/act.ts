import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { city } from '../../config/city'
import type { PlainDate } from '../../domain/kernel/calendar'
import { foldCase, mayDo } from '../../domain/kernel/case'
import {
  type Answers,
  answersSchema,
  checkFields,
  type Field,
  type Form,
  normaliseAnswers,
  visibleFields,
} from '../../domain/kernel/form'
import { formInCity, staysHere } from '../../domain/kernel/service'
import { auditDone, type CallContext, enqueue, procedure, refuse, sealAnswers } from '../platform'
import { attachedFiles, bindFiles, trustedAnswers } from './attachments'
import { appendEvent, type StoredCase, sealPlace } from './caseStore'
import { casesContract } from './contract'
import { tellDesk } from './desk/tellDesk'
import { requireCase } from './requireCase'
import type { Side } from './side'
import { tell } from './tell'

/**
 * Something one side does to a case: the applicant withdraws or provides identity, the merchant it is about answers. Told to
 * the regulator through the outbox.
 */
export const act = procedure(casesContract['cases.act'], 'file', async (context, input) => {
  const { stored, side } = await requireCase(context, 'cases.act', input.caseNumber, true)
  return actOn(context, stored, input.act, input.data, 'cases.act', side)
})

/**
 * One act of a side, whoever that is: the caller has settled who may.
 *
 * @param stored loaded with its row locked
 * @param auditedAs the procedure on record
 */
export async function actOn(
  context: CallContext,
  stored: StoredCase,
  act: string,
  typed: unknown,
  auditedAs: string,
  side: Side = 'applicant',
) {
  const definition = stored.service.workflow.acts[act]
  const { workflow, liaison } = stored.service
  if (!definition || !mayDo(workflow, foldCase(workflow, stored.events), act, side))
    return refuse('conflict', '办件已有新进展，现在不能这样操作，请刷新查看')
  const fields = definition.fields ?? []
  const data = await trustedAnswers(context.query, fields, checkedData(fields, typed, context.today))
  const id = randomUUID()
  const number = stored.file.number
  const after = await appendEvent(context.query, stored, {
    id,
    act,
    by: side,
    at: context.now.toISOString(),
    data: sealAnswers(context.platform, fields, data, sealPlace(number, id)),
  })
  await bindFiles(context.query, number, attachedFiles(fields, data))
  await tell(context.query, after)
  const { now, traceparent } = context
  // officers of a park work here: nothing of it leaves for the regulator's backend
  if (liaison) await tellDesk(context.query, after)
  if (!staysHere(stored.service))
    await enqueue(context.query, { key: id, topic: 'act', caseNumber: number, eventId: id, now, traceparent })
  await auditDone(context, auditedAs, number)
  return { caseNumber: number, state: after.file.state }
}

/** An act's data is a form of one section. */
export function checkedData(fields: readonly Field[], typed: unknown, today: PlainDate): Answers {
  const form: Form = formInCity({ id: 'act', version: today, sections: [{ id: 'act', title: '', fields }] }, city)
  const parsed = v.safeParse(answersSchema(form), typed)
  if (!parsed.success) return refuse('bad-request', '有内容不符合要求，请检查后重试')
  const answers = normaliseAnswers(form, parsed.output as Answers)
  const problems = checkFields(visibleFields(form, answers), answers, today).map(
    ({ path, message }) => [path, message] as const,
  )
  if (problems.length > 0) return refuse('blocked', '还有内容需要补充或更正', { fields: Object.fromEntries(problems) })
  return answers
}
