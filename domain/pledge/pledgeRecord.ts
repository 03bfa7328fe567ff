import type { PlainDate } from '../kernel/calendar'
import type { Answers } from '../kernel/form'
import { parseTrademarkNumber } from '../kernel/identifiers'
import type { MerchantSnapshot, PledgeOnRecord } from '../kernel/merchant'
import { currencies, type PledgeAnswers } from './answers'

/** Most pledges the register gives out of one merchant. */
const MOST = 200
/** Most numbers a pledge is remembered to have had. */
const MOST_FORMER = 20

/** The merchant's entry with a pledge that has just been registered. */
export function withPledge(
  merchant: MerchantSnapshot,
  answers: PledgeAnswers,
  { certificate, registeredOn }: Answers,
  day: PlainDate,
): MerchantSnapshot | undefined {
  const number = String(certificate ?? '')
  if (number === '' || merchant.pledges?.some((one) => one.certificate === number)) return undefined
  const pledge: PledgeOnRecord = {
    certificate: number,
    kind: 'trademark',
    pledgor: answers.pledgorName ?? merchant.name,
    pledgee: answers.pledgeeName ?? '',
    marks: (answers.marks ?? []).flatMap(({ number: typed = '' }) => {
      const parsed = parseTrademarkNumber(typed)
      return parsed.ok ? [parsed.number] : []
    }),
    amount: answers.amount ?? 0,
    currency: currencies.find(({ id }) => id === answers.currency)?.label ?? '人民币',
    registeredOn: String(registeredOn ?? day),
    ...(answers.debtUntil ? { until: answers.debtUntil } : {}),
    state: 'registered',
  }
  return { ...merchant, pledges: [...(merchant.pledges ?? []), pledge].slice(-MOST) }
}

/** The merchant's entry with one pledge changed; undefined when it has none of that certificate, and when nothing changes. */
export function withPledgeChanged(
  merchant: MerchantSnapshot,
  certificate: unknown,
  change: Partial<PledgeOnRecord>,
): MerchantSnapshot | undefined {
  const before = merchant.pledges?.find((one) => one.certificate === certificate)
  if (!before) return undefined
  const after = { ...before, ...change }
  const same = (Object.keys(change) as (keyof PledgeOnRecord)[]).every((key) => before[key] === after[key])
  if (same) return undefined
  if (after.certificate !== before.certificate)
    after.formerCertificates = [...(before.formerCertificates ?? []), before.certificate].slice(-MOST_FORMER)
  return { ...merchant, pledges: (merchant.pledges ?? []).map((one) => (one === before ? after : one)) }
}
