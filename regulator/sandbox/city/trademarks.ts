import type { MerchantSnapshot } from '../../../domain/credit'
import { addDays, addYears, type PlainDate } from '../../../domain/kernel/calendar'
import { dayText } from './days'
import type { Life } from './life'
import { Random } from './random'

type Marks = NonNullable<MerchantSnapshot['trademarks']>
type Pledges = NonNullable<MerchantSnapshot['pledges']>

/** Classes traders of the city register in, with what they write for goods. */
const classes = [
  { class: 3, goods: '化妆品；清洁制剂' },
  { class: 9, goods: '计算机软件（已录制）；可下载的手机应用软件' },
  { class: 18, goods: '皮包；旅行箱' },
  { class: 25, goods: '服装；鞋；帽' },
  { class: 29, goods: '鱼制食品；肉' },
  { class: 30, goods: '茶；糕点' },
  { class: 35, goods: '广告；替他人推销' },
  { class: 42, goods: '计算机编程；软件运营服务' },
] as const

/** Keeps these draws apart from those of the merchant itself: a new record must not move the whole city. */
const STREAM = 0x7a11

/**
 * Registered marks of a merchant: one enterprise in eight has some. Most live on; a few have run out, are disputed, licensed
 * out or seized, so that every check of a pledge finds its case.
 */
export function trademarks(
  { seed, index, serial }: { readonly seed: number; readonly index: number; readonly serial: number },
  merchant: { readonly name: string; readonly kind: MerchantSnapshot['kind']; readonly tradeName: string },
  exists: Life,
): { readonly trademarks?: Marks; readonly pledges?: Pledges } {
  const random = new Random(seed ^ STREAM, index)
  if (merchant.kind !== 'enterprise' || !random.chance(0.125) || exists.lastDay - exists.establishedOn < 600) return {}
  const last = dayText(exists.lastDay)
  const count = random.whole(1, 3)
  const numbers = Array.from({ length: count }, (_, at) => String(30_000_000 + ((serial * 3 + at) % 50_000_000)))
  const first = random.whole(0, classes.length - 1)
  const marks = numbers.map((number, at): Marks[number] => {
    const one = classes[(first + (at === 2 ? 3 : 0)) % classes.length] ?? classes[0]
    const registeredOn = dayText(exists.establishedOn + random.whole(300, 590))
    return {
      number,
      name: at === 0 ? merchant.tradeName : `${merchant.tradeName}${['', '优选', '之家'][at]}`,
      classes: [{ ...one }],
      registrant: merchant.name,
      kind: 'ordinary',
      status: random.chance(0.03) ? 'revoked' : 'registered',
      registeredOn,
      validUntil: renewedUntil(registeredOn, last, random.chance(0.9)),
      ...(random.chance(0.01) ? { seized: { by: '福州市中级人民法院', until: addYears(last, 1) } } : {}),
      pending: random.chance(0.04) ? [random.pick(['non-use', 'invalidation'] as const)] : [],
      licences: random.chance(0.05) ? [{ licensee: `${merchant.tradeName}加盟商`, until: addYears(last, 1) }] : [],
      // the second is like the first and of one class with it
      related: at < 2 && count > 1 ? [numbers[1 - at] as string] : [],
    }
  })
  const pledge = random.chance(0.15) ? pledgeOf(marks, merchant.name, last, random) : undefined
  return { trademarks: marks, ...(pledge ? { pledges: [pledge] } : {}) }
}

/** The first mark and what belongs to it, pledged for three years; what has ended or is seized is no security. */
function pledgeOf(marks: Marks, pledgor: string, last: PlainDate, random: Random): Pledges[number] | undefined {
  const [first] = marks
  if (!first) return undefined
  const together = marks.filter(({ number }) => number === first.number || first.related.includes(number))
  if (together.some((mark) => mark.status !== 'registered' || mark.validUntil < last || mark.seized)) return undefined
  const registeredOn = addDays(last, -random.whole(30, 900))
  return {
    certificate: `${registeredOn.slice(0, 4)}35${first.number}`,
    kind: 'trademark',
    pledgor,
    pledgee: random.pick(['福州某某银行股份有限公司（模拟）', '福州某某融资担保有限公司（模拟）']),
    marks: together.map(({ number }) => number),
    amount: random.whole(5, 60) * 10_000_000,
    currency: '人民币',
    registeredOn,
    until: addDays(addYears(registeredOn, 3), -1),
    state: 'registered',
  }
}

/** Ten years at a time; who forgot to renew has what the last ten years gave. */
function renewedUntil(registeredOn: PlainDate, last: PlainDate, renews: boolean): PlainDate {
  let until = addDays(addYears(registeredOn, 10), -1)
  while (renews && until < last) until = addYears(until, 10)
  return until
}
