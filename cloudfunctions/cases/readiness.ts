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
  if (!service?.forMerchant?.readiness || !(await rightFor(query, person, filing, now)))
    return refuse('not-found', '您还不能为这家商户办理，请先认领商户')
  const known = await knownOf(query, platform, service, input.merchant)
  const card = service.forMerchant.readiness(known, today)
  if (!known.merchant || !card) return refuse('not-found', '登记信息里还没有可以查看的内容')
  const { name, uscc, asOf } = known.merchant
  await auditDone(context, 'cases.readiness', uscc)
  const paper = readinessPaper(card, { name, uscc, day: longDate(today), asOf: asOf as typeof today })
  return publishPrint(context, paper, `${card.title}-${name}`)
})
