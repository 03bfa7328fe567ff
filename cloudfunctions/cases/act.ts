import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { city } from '../../config/city'
import type { PlainDate } from '../../domain/kernel/calendar'
import { foldCase, mayDo, type Side } from '../../domain/kernel/case'
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
import {
  auditDone,
  type CallContext,
  enqueue,
  procedure,
  type Relation,
  refuse,
  sealAnswers,
  signedIn,
} from '../platform'
import { bindFiles, trustedAnswers } from './attachments'
import { appendEvent, type StoredCase, sealingsToWrite, sealPlace } from './caseStore'
import { casesContract } from './contract'
import { tellDesk } from './desk/tellDesk'
import { caseParts } from './joint/caseParts'
import { type Consent, consent } from './joint/consent'
import { requireCase } from './requireCase'
import { tell } from './tell'

/**
 * Something one side does to a case: the applicant withdraws or provides identity, the merchant it is about answers. Told to
 * the regulator through the outbox.
 */
export const act = procedure(casesContract['cases.act'], 'file', async (context, input) => {
  const { stored, side, relation } = await requireCase(context, 'cases.act', input.caseNumber, true)
  if (relation === 'participant' && !stored.service.workflow.acts[input.act]?.parties)
    return refuse('not-allowed', '这一步由提交的一方办理')
  const { act, data } = input
  const parts = await partsTogether(context, stored, relation, act)
  if (!parts) return actOn(context, stored, act, data, 'cases.act', side)
  const { workflow } = stored.service
  const fields = workflow.acts[act]?.fields ?? []
  if (!mayDo(workflow, foldCase(workflow, stored.events), act, side)) return refuse('conflict', MOVED_ON)
  const asked = await trustedAnswers(context.query, fields, checkedData(fields, data, context.today))
  return consented(context, stored, await consent(context, stored, parts, act, { data: asked }), act, side)
})

/** A party of a jointly filed case agrees to what another has proposed; with the last consent it is done. */
export const agree = procedure(casesContract['cases.agree'], 'file', async (context, input) => {
  const { stored, side, relation } = await requireCase(context, 'cases.agree', input.caseNumber, true)
  const { act, digest } = input
  const parts = await partsTogether(context, stored, relation, act)
  if (!parts) return refuse('conflict', MOVED_ON)
  return consented(context, stored, await consent(context, stored, parts, act, { digest }), act, side)
})

const MOVED_ON = '办件已有新进展，现在不能这样操作，请刷新查看'

/** The caller's seats, where an act needs every party's consent; undefined where it does not. */
async function partsTogether(context: CallContext, stored: StoredCase, relation: Relation, act: string) {
  if (stored.service.workflow.acts[act]?.parties !== 'all') return undefined
  const { person } = signedIn(context)
  return caseParts(context.query, context.platform, stored, { person, participant: relation === 'participant' })
}

async function consented(context: CallContext, stored: StoredCase, given: Consent, act: string, side: Side) {
  if (given.data) return actOn(context, stored, act, given.data, 'cases.act', side)
  return { caseNumber: stored.file.number, state: stored.file.state, waitsFor: [...given.waitsFor] }
}

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
  if (!definition || !mayDo(workflow, foldCase(workflow, stored.events), act, side)) return refuse('conflict', MOVED_ON)
  const fields = definition.fields ?? []
  const data = await trustedAnswers(context.query, fields, checkedData(fields, typed, context.today))
  const sealings = await sealingsToWrite(context.query, context.platform, stored, fields)
  const id = randomUUID()
  const number = stored.file.number
  const after = await appendEvent(context.query, stored, {
    id,
    act,
    by: side,
    at: context.now.toISOString(),
    data: sealAnswers(sealings, fields, data, sealPlace(number, id)),
  })
  await bindFiles(context.query, number, fields, data)
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
