import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { PlainDate } from '../../domain/kernel/calendar'
import { allows } from '../../domain/kernel/case'
import {
  type Answers,
  answersSchema,
  checkFields,
  type Field,
  type Form,
  normaliseAnswers,
  visibleFields,
} from '../../domain/kernel/form'
import { auditDone, type CallContext, enqueue, procedure, refuse, requireRelation, sealAnswers } from '../platform'
import { attachedFiles, bindFiles, trustedAnswers } from './attachments'
import { appendEvent, loadCase, type StoredCase, sealPlace } from './caseStore'
import { casesContract } from './contract'

/** Something the applicant does to their own case: withdraw, provide identity. Told to the regulator through the outbox. */
export const act = procedure(casesContract['cases.act'], 'file', async (context, input) => {
  const stored = await loadCase(context.query, input.caseNumber, true)
  requireRelation(context, 'cases.act', stored && { id: stored.file.number, owner: stored.file.owner })
  if (!stored) return refuse('not-found', '没有找到这件办件，请核对编号')
  return actOn(context, stored, input.act, input.data, 'cases.act')
})

/**
 * One act of the applicant, whoever that is: the caller has settled who may.
 *
 * @param stored loaded with its row locked
 * @param auditedAs the procedure on record
 */
export async function actOn(context: CallContext, stored: StoredCase, act: string, typed: unknown, auditedAs: string) {
  const definition = stored.service.workflow.acts[act]
  if (!definition || !allows(stored.service.workflow, stored.file.state, act, 'applicant'))
    return refuse('conflict', '办件已有新进展，现在不能这样操作，请刷新查看')
  const fields = definition.fields ?? []
  const data = await trustedAnswers(context.query, fields, checkedData(fields, typed, context.today))
  const id = randomUUID()
  const number = stored.file.number
  const after = await appendEvent(context.query, stored, {
    id,
    act,
    by: 'applicant',
    at: context.now.toISOString(),
    data: sealAnswers(context.platform, fields, data, sealPlace(number, id)),
  })
  await bindFiles(context.query, number, attachedFiles(fields, data))
  const { now, traceparent } = context
  await enqueue(context.query, { key: id, topic: 'act', caseNumber: number, eventId: id, now, traceparent })
  await auditDone(context, auditedAs, number)
  return { caseNumber: number, state: after.file.state }
}

/** An act's data is a form of one section. */
function checkedData(fields: readonly Field[], typed: unknown, today: PlainDate): Answers {
  const form: Form = { id: 'act', version: today, sections: [{ id: 'act', title: '', fields }] }
  const parsed = v.safeParse(answersSchema(form), typed)
  if (!parsed.success) return refuse('bad-request', '有内容不符合要求，请检查后重试')
  const answers = normaliseAnswers(form, parsed.output as Answers)
  const problems = checkFields(visibleFields(form, answers), answers, today).map(
    ({ path, message }) => [path, message] as const,
  )
  if (problems.length > 0) return refuse('blocked', '还有内容需要补充或更正', { fields: Object.fromEntries(problems) })
  return answers
}
