import { longDate } from '../../domain/kernel/calendar'
import { readinessPaper } from '../../domain/kernel/service'
import { serviceById } from '../../domain/services/registry'
import { auditDone, procedure, publishPrint, refuse, rightFor, signedIn } from '../platform'
import { casesContract } from './contract'
import { knownOf } from './known'

/** What is on record and whether it is fit for a filing, on paper: for a bank, before anything is filed. */
export const readiness = procedure(casesContract['cases.readiness'], 'print', async (context, input) => {
  const { person } = signedIn(context)
  const { query, platform, today, now } = context
  const service = serviceById(input.service)
  const filing = { merchant: input.merchant, service: input.service, subject: undefined }
  const card = service?.forMerchant?.readiness
  if (!service || !card || !(await rightFor(query, person, filing, now)))
    return refuse('not-found', '您还不能为这家商户办理，请先认领商户')
  const known = await knownOf(query, platform, service, input.merchant)
  const answers = card.asks && input.asked ? { [card.asks]: input.asked } : {}
  const found = card.of(known, today, answers)
  if (!known.merchant || !found) return refuse('not-found', '登记信息里还没有可以查看的内容')
  const { name, uscc, asOf } = known.merchant
  await auditDone(context, 'cases.readiness', uscc)
  const paper = readinessPaper(found, { name, uscc, day: longDate(today), asOf: asOf as typeof today })
  return publishPrint(context, paper, `${found.title}-${name}`)
})
