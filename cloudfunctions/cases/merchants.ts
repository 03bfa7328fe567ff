import { serviceById } from '../../domain/services/registry'
import { merchantsOf, procedure, type Queryable, refuse, rightFor, signedIn } from '../platform'
import { casesContract } from './contract'
import { knownOf } from './known'
import { offeredFor, subjectsOf } from './offers'
import { preparedFor } from './prepared'

/** The merchants the caller may file for, each with the services that concern it and what is due. */
export const merchants = procedure(casesContract['cases.merchants'], 'read', async (context) => {
  const { person } = signedIn(context)
  const { query, today } = context
  const own = await merchantsOf(query, person)
  const mandates = await mandatesOf(query, person, context.now)
  const entrusted = mandates.map(({ merchant }) => merchant).filter((uscc) => !own.includes(uscc))
  const found = []
  for (const uscc of new Set([...own, ...entrusted])) {
    const row = await query.selectFrom('merchant').select('snapshot').where('uscc', '=', uscc).executeTakeFirst()
    if (!row) continue
    const { name, address, status } = row.snapshot
    const offered = await offeredFor(context, uscc)
    const whole = own.includes(uscc)
    const right = whole ? ('file' as const) : ('mandate' as const)
    found.push({ uscc, name, address, status, right, services: whole ? offered : offered.flatMap(onlyEntrusted(uscc)) })
  }
  return { today, merchants: found }

  /** Of a service only the subjects that were entrusted. */
  function onlyEntrusted(uscc: string) {
    return (offer: Awaited<ReturnType<typeof offeredFor>>[number]) => {
      const given = mandates.filter(({ merchant, service }) => merchant === uscc && service === offer.service)
      const subjects = offer.subjects.filter(({ id }) => given.some(({ subject }) => subject === id))
      return given.length > 0 ? [{ ...offer, subjects }] : []
    }
  }
})

/** What the phone has to know before the form of one filing opens: the same that the functions will check with. */
export const begin = procedure(casesContract['cases.begin'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const { query, platform, today } = context
  const service = serviceById(input.service)
  if (!service?.forMerchant) return refuse('not-found', '没有这个事项')
  const { merchant: uscc, subject } = input
  const right = await rightFor(query, person, { merchant: uscc, service: service.id, subject }, context.now)
  if (!right) return refuse('not-found', '您还不能为这家商户办理，请先认领商户')
  const known = await knownOf(query, platform, service, uscc)
  if (!known.merchant) return refuse('not-found', '登记信息里没有这家商户')
  if (!service.forMerchant.suits(known.merchant)) return refuse('not-found', '这个事项不适用于这家商户')
  const prepared = await preparedFor(query, platform, { merchant: uscc, service: service.id, subject: subject ?? '' })
  return {
    today,
    right,
    merchant: known.merchant,
    earlier: (known.earlier ?? []).map((filing) => ({ ...filing, answers: { ...filing.answers } })),
    subjects: subjectsOf(service, known, today),
    ...(prepared ? { prepared: { at: prepared.at, answers: { ...prepared.answers } } } : {}),
  }
})

async function mandatesOf(query: Queryable, person: string, now: Date) {
  return query
    .selectFrom('mandate')
    .select(['merchant', 'service', 'subject', 'may'])
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
}
