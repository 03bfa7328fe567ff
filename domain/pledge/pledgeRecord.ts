import type { PlainDate } from '../kernel/calendar'
import type { Answers } from '../kernel/form'
import { parseTrademarkNumber } from '../kernel/identifiers'
import type { MerchantSnapshot, PledgeOnRecord } from '../kernel/merchant'
import { currencies, type PledgeAnswers } from './answers'

/** Most pledges the register gives out of one merchant. */
const MOST = 200
/** Most numbers a pledge is remembered to have had. */
const MOST_FORMER = 20

/** A pledge of marks as it stands on record once its certificate is issued. */
export function pledgeOfMarks(
  merchant: MerchantSnapshot,
  answers: PledgeAnswers,
  { certificate, registeredOn }: Answers,
  day: PlainDate,
): PledgeOnRecord {
  return {
    certificate: String(certificate ?? ''),
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
}

/** The merchant's entry with one pledge more; undefined when its number is blank or stands there already. */
export function withPledge(merchant: MerchantSnapshot, pledge: PledgeOnRecord): MerchantSnapshot | undefined {
  const before = merchant.pledges ?? []
  if (pledge.certificate === '' || before.some(({ certificate }) => certificate === pledge.certificate))
    return undefined
  return { ...merchant, pledges: [...before, pledge].slice(-MOST) }
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
