import * as v from 'valibot'
import { type Answers, answersSchema, normaliseAnswers } from '../../domain/kernel/form'
import { parseUscc } from '../../domain/kernel/identifiers'
import { formOn } from '../../domain/kernel/service'
import { serviceById } from '../../domain/services/registry'
import { auditDone, procedure, refuse, rightFor, signedIn } from '../platform'
import { casesContract } from './contract'
import { noteMandateUse } from './mandateUse'
import { keepPrepared } from './prepared'
import { tellMerchant } from './tellMerchant'

/**
 * Hands a prepared filing to the merchant. It may still have gaps: the merchant looks at it, completes it and files. The
 * newest replaces the one before.
 */
export const prepare = procedure(casesContract['cases.prepare'], 'file', async (context, input) => {
  const { person } = signedIn(context)
  const service = serviceById(input.service)
  const form = service && formOn(service, context.today)?.value
  if (!service?.forMerchant || !form) return refuse('not-found', '没有这个事项')
  if (form.version !== input.formVersion) return refuse('conflict', '表单已更新，您填的内容都在，请核对后重新提交')
  const parsed = v.safeParse(answersSchema(form), input.answers)
  if (!parsed.success) return refuse('bad-request', '有内容不符合要求，请检查后重试')
  const answers = normaliseAnswers(form, parsed.output as Answers)
  const code = parseUscc(service.forMerchant.of(answers) ?? '')
  if (!code.ok) return refuse('blocked', '请先选好为哪家商户办理')
  const filing = { merchant: code.uscc, service: service.id, subject: service.forMerchant.subjectOf?.(answers) ?? '' }
  if (!(await rightFor(context.query, person, filing, context.now)))
    return refuse('not-allowed', '您还不能为这家商户办理，请先取得商户的委托')
  await keepPrepared(context, filing, person, form.version, answers)
  await noteMandateUse(context.query, filing, { person, as: 'prepared', now: context.now })
  await tellMerchant(context, filing, `prepared:${context.now.getTime()}`, '受托人已填好，请您核对后提交')
  await auditDone(context, 'cases.prepare', filing.merchant)
  return { at: context.now.toISOString() }
})
