import { randomBytes, randomUUID } from 'node:crypto'
import type { InferOutput } from 'valibot'
import * as v from 'valibot'
import { city } from '../../config/city'
import { type CaseEvent, caseNumber, followSecret } from '../../domain/kernel/case'
import { type Answers, answersSchema, type Form, normaliseAnswers } from '../../domain/kernel/form'
import { needsOthers, signaturesKey } from '../../domain/kernel/joint'
import { blocksFiling, examine, type Finding } from '../../domain/kernel/rules'
import { filedAnonymously, formOn, type Known, type PublicService, staysHere } from '../../domain/kernel/service'
import { serviceById } from '../../domain/services/registry'
import {
  auditDone,
  type CallContext,
  caseSealings,
  enqueue,
  newCaseKeys,
  peopleFor,
  procedure,
  type Queryable,
  refuse,
  sealAnswers,
  signedIn,
} from '../platform'
import { bindFiles, trustedAnswers } from './attachments'
import { firstEvent, insertEvent, loadCase, sealPlace } from './caseStore'
import { keepMarks } from './contactMarks'
import { casesContract } from './contract'
import { openDesk } from './desk/openDesk'
import { link, linkable } from './links'
import { madeFor } from './madeFor'
import { noteMandateUse } from './mandateUse'
import { forgetPrepared } from './prepared'
import { hashSecret } from './secretHash'
import { takePlace } from './takePlace'
import { tell } from './tell'
import { tellMerchant } from './tellMerchant'

/**
 * Files a case: the same findings as on the phone, then case, first event, outbox row and audit in one transaction. The
 * answer goes out when that is on disk; the regulator is told afterwards. An anonymous filing has no person in its context
 * and gets a query code instead of an owner.
 */
export const submit = procedure(casesContract['cases.submit'], 'file', fileCase, { unlinked: isAnonymous })

async function fileCase(context: CallContext, input: SubmitInput) {
  const service = serviceById(input.service)
  const { parties } = service ?? {}
  if (needsOthers(parties, input.answers as Answers))
    return refuse('conflict', '这件事要几方一起办：请邀请其他方填写并签署，再一起提交')
  return fileAnswers(context, input)
}

/** What a joint filing brings besides its answers. */
interface SignedJointly {
  /** go on record in the first event */
  readonly signatures: readonly Answers[]
  readonly draft: string
}

/** One filing, whoever wrote it: the caller of a joint one has settled that everybody has signed. */
export async function fileAnswers(context: CallContext, input: Omit<SubmitInput, 'declared'>, joint?: SignedJointly) {
  const anonymous = isAnonymous(input)
  const owner = anonymous ? null : signedIn(context).person
  const service = serviceById(input.service)
  if (!service) return refuse('not-found', '没有这个事项')
  const form = currentForm(service, context, input)
  const fields = form.sections.flatMap((section) => section.fields)
  const typed = typedAnswers(form, input.answers)
  if (service.betweenParties) await requireSomebodyThere(context, service, typed)
  const earlier = await linkable(context, service, input.linkedTo, anonymous)
  const made = await madeFor(context, service, typed)
  const answers = await trustedAnswers(
    context.query,
    fields,
    checkedAnswers(service, form, typed, context, made?.known),
  )
  const taken = await takePlace(context, service, answers)
  const number = caseNumber(context.platform.cityPrefix, Number(context.today.slice(0, 4)), randomBytes(8))
  const id = randomUUID()
  const keys = newCaseKeys(context.platform, number)
  const event: CaseEvent = {
    id,
    sequence: 1,
    act: 'submit',
    by: 'applicant',
    at: context.now.toISOString(),
    data: {
      ...sealAnswers(caseSealings(context.platform, number, keys), fields, answers, sealPlace(number, id)),
      ...(joint ? { [signaturesKey]: joint.signatures } : {}),
    },
  }
  const { previousHash, hash } = firstEvent(number, event)
  const secret = anonymous ? followSecret(randomBytes(48)) : undefined
  // a confidential case is not on the merchant's side, in no column anybody could join on
  const merchant = service.confidential ? null : (service.counterpart?.(answers)?.uscc ?? null)
  await context.query
    .insertInto('case_file')
    .values({
      number,
      service: service.id,
      form_version: form.version,
      title: taken ? `${service.caseTitle(answers)} ${taken.title}` : service.caseTitle(answers),
      owner,
      secret_hash: secret === undefined ? null : await hashSecret(secret),
      made_for: made?.merchant ?? null,
      subject: made?.subject ?? taken?.id ?? null,
      merchant,
      state: service.workflow.initial,
      head_sequence: 1,
      head_hash: hash,
      regulator_sequence: 0,
      regulator_reference: null,
      received_at: context.now,
      updated_at: context.now,
      delivered_at: null,
    })
    .execute()
  await context.query
    .insertInto('case_key')
    .values(keys.map((key) => ({ ...key, case_number: number, forgotten_at: null, why: null })))
    .execute()
  await keepMarks(
    context.query,
    context.platform.sealing,
    { number, service: service.id, owner, merchant },
    fields,
    answers,
  )
  await insertEvent(context.query, number, event, previousHash, hash)
  if (earlier) await link(context.query, context.platform, number, earlier)
  await bindFiles(context.query, number, fields, answers)
  const { now, traceparent } = context
  if (made) {
    const filing = { merchant: made.merchant, service: service.id, subject: made.subject ?? '' }
    await forgetPrepared(context.query, filing)
    const use = { as: 'filed' as const, caseNumber: number, now }
    if (owner && (await noteMandateUse(context.query, filing, { ...use, person: owner })))
      await tellMerchant(context, filing, `${number}:filed`, '受托人已提交')
  }
  // officers of a park work here: nothing of it leaves for the regulator's backend
  if (service.liaison) await openDesk(context.query, number)
  if (service.betweenParties) await tellOfFiling(context.query, number)
  if (!staysHere(service))
    await enqueue(context.query, { key: id, topic: 'submit', caseNumber: number, eventId: id, now, traceparent })
  await auditDone(context, 'cases.submit', number)
  return {
    caseNumber: number,
    receivedAt: event.at,
    receivedMoment: service.receivedMoment,
    ...(secret === undefined ? {} : { secret }),
  }
}

/** What goes to the merchant needs somebody who receives it. */
async function requireSomebodyThere(context: CallContext, service: PublicService, answers: Answers): Promise<void> {
  const about = service.counterpart?.(answers)?.uscc
  if (about && (await peopleFor(context.query, about)).length === 0)
    return refuse('blocked', '这家商户还没有人在这里认领，收不到。您可以直接投诉')
}

async function tellOfFiling(query: Queryable, number: string): Promise<void> {
  const stored = await loadCase(query, number)
  if (stored) await tell(query, stored)
}

/** What the person chose in the form, for a service that offers the choice. */
function isAnonymous({ service: id, answers }: Pick<SubmitInput, 'service' | 'answers'>): boolean {
  const service = serviceById(id)
  return service !== undefined && filedAnonymously(service, answers as Answers)
}

type SubmitInput = InferOutput<(typeof casesContract)['cases.submit']['input']>

function currentForm(service: PublicService, context: CallContext, input: Pick<SubmitInput, 'formVersion'>): Form {
  const version = formOn(service, context.today, city)
  if (!version) return refuse('conflict', '这个事项目前不能办理')
  if (version.value.version !== input.formVersion)
    return refuse('conflict', '表单已更新，您填的内容都在，请核对后重新提交')
  return version.value
}

/** The answers in the shape of the form, repaired; what has another shape is refused. */
function typedAnswers(form: Form, typed: unknown): Answers {
  const parsed = v.safeParse(answersSchema(form), typed)
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.issues.map((issue) => [v.getDotPath(issue)?.split('.')[0] ?? '', '内容格式不正确，请重新填写']),
    )
    return refuse('bad-request', '有内容不符合要求，请检查后重试', { fields })
  }
  return normaliseAnswers(form, parsed.output as Answers)
}

function checkedAnswers(
  service: PublicService,
  form: Form,
  answers: Answers,
  context: CallContext,
  known: Known | undefined,
): Answers {
  const findings = examine(form, service.checks, answers, { today: context.today, ...(known ? { known } : {}) })
  if (blocksFiling(findings)) return refuse('blocked', '还有内容需要补充或更正', { fields: messagesByField(findings) })
  return answers
}

function messagesByField(findings: readonly Finding[]): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const finding of findings) if (finding.severity === 'blocks') messages[finding.field ?? ''] ??= finding.message
  return messages
}
