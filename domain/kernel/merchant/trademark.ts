import * as v from 'valibot'
import { isPlainDate } from '../calendar'

/** A calendar day, `YYYY-MM-DD`, Beijing. */
const day = v.pipe(
  v.string(),
  v.check((value: string) => isPlainDate(value), 'not a calendar day'),
)
const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most))
const names = v.pipe(v.array(text(100)), v.maxLength(20))

/** A pledge on record: of marks at CNIPA, or of equity at the company's own registrar. */
export const pledge = v.object({
  certificate: text(60),
  /** numbers of certificates this one took the place of, the oldest first */
  formerCertificates: v.optional(v.pipe(v.array(text(60)), v.maxLength(20))),
  kind: v.picklist(['trademark', 'equity']),
  pledgor: text(100),
  pledgee: text(100),
  /** registration numbers of the marks; none for equity */
  marks: v.pipe(v.array(text(20)), v.maxLength(100)),
  /** fen of the currency, or of the equity pledged */
  amount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  currency: text(20),
  /** the company whose equity it is, and how much of it, as text */
  equity: v.optional(text(200)),
  registeredOn: day,
  /** last day of the registered term; absent where none is registered */
  until: v.optional(day),
  state: v.picklist(['registered', 'changed', 'extended', 'cancelled', 'lapsed', 'revoked']),
})

/** One registered mark as the trademark register publishes it. */
export const trademark = v.object({
  number: text(20),
  name: text(60),
  /** classes of the Nice classification with the goods or services of each */
  classes: v.pipe(
    v.array(v.object({ class: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(45)), goods: text(300) })),
    v.minLength(1),
    v.maxLength(45),
  ),
  registrant: text(100),
  coOwners: v.optional(names),
  kind: v.picklist(['ordinary', 'collective', 'certification']),
  status: v.picklist(['registered', 'cancelled', 'revoked', 'invalid']),
  registeredOn: day,
  /** last day of the exclusive right */
  validUntil: day,
  /** seized or frozen by a court, and until when */
  seized: v.optional(v.object({ by: text(60), until: day })),
  /** 撤三, 无效宣告, 异议 that are pending */
  pending: v.pipe(v.array(v.picklist(['non-use', 'invalidation', 'opposition'])), v.maxLength(3)),
  licences: v.pipe(v.array(v.object({ licensee: text(100), until: v.optional(day) })), v.maxLength(20)),
  /** numbers of the same registrant’s identical or similar marks on the same or similar goods */
  related: v.pipe(v.array(text(20)), v.maxLength(50)),
})

export type Trademark = v.InferOutput<typeof trademark>
export type PledgeOnRecord = v.InferOutput<typeof pledge>
