import { randomBytes, randomUUID } from 'node:crypto'
import type { InferOutput } from 'valibot'
import * as v from 'valibot'
import { type CaseEvent, caseNumber, followSecret } from '../../domain/kernel/case'
import { type Answers, answersSchema, type Form, normaliseAnswers } from '../../domain/kernel/form'
import { blocksFiling, examine, type Finding } from '../../domain/kernel/rules'
import { filedAnonymously, formOn, type PublicService } from '../../domain/kernel/service'
import { serviceById } from '../../domain/services/registry'
import { auditDone, type CallContext, enqueue, procedure, refuse, sealAnswers, signedIn } from '../platform'
import { attachedFiles, bindFiles, trustedAnswers } from './attachments'
import { firstEvent, insertEvent, sealPlace } from './caseStore'
import { casesContract } from './contract'
import { hashSecret } from './secretHash'

/**
 * Files a case: the same findings as on the phone, then case, first event, outbox row and audit in one transaction. The
 * answer goes out when that is on disk; the regulator is told afterwards. An anonymous filing has no person in its context
 * and gets a query code instead of an owner.
 */
export const submit = procedure(casesContract['cases.submit'], 'file', fileCase, { unlinked: isAnonymous })

async function fileCase(context: CallContext, input: SubmitInput) {
  const anonymous = isAnonymous(input)
  const owner = anonymous ? null : signedIn(context).person
  const service = serviceById(input.service)
  if (!service) return refuse('not-found', '没有这个事项')
  const form = currentForm(service, context, input)
  const fields = form.sections.flatMap((section) => section.fields)
  const answers = await trustedAnswers(context.query, fields, checkedAnswers(service, form, input.answers, context))
  const number = caseNumber(context.platform.cityPrefix, Number(context.today.slice(0, 4)), randomBytes(8))
  const id = randomUUID()
  const event: CaseEvent = {
    id,
    sequence: 1,
    act: 'submit',
    by: 'applicant',
    at: context.now.toISOString(),
    data: sealAnswers(context.platform, fields, answers, sealPlace(number, id)),
  }
  const { previousHash, hash } = firstEvent(number, event)
  const secret = anonymous ? followSecret(randomBytes(48)) : undefined
  await context.query
    .insertInto('case_file')
    .values({
      number,
      service: service.id,
      form_version: form.version,
      title: service.caseTitle(answers),
      owner,
      secret_hash: secret === undefined ? null : await hashSecret(secret),
      // a confidential case is not on the merchant's side, in no column anybody could join on
      merchant: service.confidential ? null : (service.counterpart?.(answers)?.uscc ?? null),
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
  await insertEvent(context.query, number, event, previousHash, hash)
  await bindFiles(context.query, number, attachedFiles(fields, answers))
  const { now, traceparent } = context
  await enqueue(context.query, { key: id, topic: 'submit', caseNumber: number, eventId: id, now, traceparent })
  await auditDone(context, 'cases.submit', number)
  return {
    caseNumber: number,
    receivedAt: event.at,
    receivedMoment: service.receivedMoment,
    ...(secret === undefined ? {} : { secret }),
  }
}

/** What the person chose in the form, for a service that offers the choice. */
function isAnonymous({ service: id, answers }: Pick<SubmitInput, 'service' | 'answers'>): boolean {
  const service = serviceById(id)
  return service !== undefined && filedAnonymously(service, answers as Answers)
}

type SubmitInput = InferOutput<(typeof casesContract)['cases.submit']['input']>

function currentForm(service: PublicService, context: CallContext, input: SubmitInput): Form {
  const version = formOn(service, context.today)
  if (!version) return refuse('conflict', '这个事项目前不能办理')
  if (version.value.version !== input.formVersion)
    return refuse('conflict', '表单已更新，您填的内容都在，请核对后重新提交')
  return version.value
}

function checkedAnswers(service: PublicService, form: Form, typed: unknown, context: CallContext): Answers {
  const parsed = v.safeParse(answersSchema(form), typed)
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.issues.map((issue) => [v.getDotPath(issue)?.split('.')[0] ?? '', '内容格式不正确，请重新填写']),
    )
    return refuse('bad-request', '有内容不符合要求，请检查后重试', { fields })
  }
  const answers = normaliseAnswers(form, parsed.output as Answers)
  const findings = examine(form, service.checks, answers, { today: context.today })
  if (blocksFiling(findings)) return refuse('blocked', '还有内容需要补充或更正', { fields: messagesByField(findings) })
  return answers
}

function messagesByField(findings: readonly Finding[]): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const finding of findings) if (finding.severity === 'blocks') messages[finding.field ?? ''] ??= finding.message
  return messages
}
