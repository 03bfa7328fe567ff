import * as v from 'valibot'
import { merchantSnapshot } from '../../../domain/kernel/merchant'
import type { Contract } from '../../platform/contract'
import { answers } from './parts'

const serviceId = v.pipe(v.string(), v.maxLength(40))
const uscc = v.pipe(v.string(), v.maxLength(18))

/** One thing a merchant can file about; see Subject of domain/kernel/service. */
const subject = v.object({
  id: v.string(),
  title: v.string(),
  state: v.picklist(['open', 'possible', 'filed', 'closed', 'late', 'later']),
  note: v.string(),
  due: v.optional(v.string()),
  /** the filing in force about it */
  caseNumber: v.optional(v.string()),
})

const earlierFiling = v.object({
  caseNumber: v.string(),
  subject: v.string(),
  filedOn: v.string(),
  state: v.string(),
  answers: v.record(v.string(), v.unknown()),
})

/** Filing in a merchant's name. */
export const merchantsContract = {
  /** The merchants the caller stands for or has a mandate of, with what there is to file for each. */
  'cases.merchants': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({
      today: v.string(),
      merchants: v.array(
        v.object({
          uscc: v.string(),
          name: v.string(),
          address: v.string(),
          status: v.string(),
          /** `file`: everything; `mandate`: only what was entrusted */
          right: v.picklist(['file', 'mandate']),
          services: v.array(
            v.object({ service: v.string(), title: v.string(), summary: v.string(), subjects: v.array(subject) }),
          ),
        }),
      ),
    }),
  },
  /** What is on record about a merchant, for the checks and the prefilled answers of one filing. */
  'cases.begin': {
    writes: false,
    input: v.strictObject({
      service: serviceId,
      merchant: uscc,
      subject: v.optional(v.pipe(v.string(), v.maxLength(40))),
    }),
    output: v.object({
      today: v.string(),
      /** what the caller may do with it: prepare, or file too */
      right: v.picklist(['fill', 'file']),
      merchant: merchantSnapshot,
      earlier: v.array(earlierFiling),
      subjects: v.array(subject),
      /** what somebody prepared for the merchant and handed over */
      prepared: v.optional(v.object({ at: v.string(), answers: v.record(v.string(), v.unknown()) })),
    }),
  },
  /** Entrusts somebody with one filing: whoever brings the token first. It is said here and never again. */
  'cases.grantMandate': {
    writes: true,
    input: v.strictObject({
      merchant: uscc,
      service: serviceId,
      subject: v.pipe(v.string(), v.maxLength(40)),
      may: v.picklist(['fill', 'file']),
    }),
    output: v.object({ id: v.string(), token: v.string(), expiresAt: v.string() }),
  },
  /** Everything a merchant has entrusted, the newest first. */
  'cases.mandates': {
    writes: false,
    input: v.strictObject({ merchant: uscc }),
    output: v.object({
      items: v.array(
        v.object({
          id: v.string(),
          service: v.string(),
          title: v.string(),
          subject: v.string(),
          /** the subject in words: 2026年度 */
          about: v.string(),
          may: v.picklist(['fill', 'file']),
          state: v.picklist(['offered', 'accepted', 'revoked', 'expired']),
          grantedAt: v.string(),
          expiresAt: v.string(),
          acceptedAt: v.optional(v.string()),
          revokedAt: v.optional(v.string()),
          /** the last time the other acted under it */
          used: v.optional(
            v.object({ at: v.string(), as: v.picklist(['prepared', 'filed']), caseNumber: v.optional(v.string()) }),
          ),
        }),
      ),
      /** what can be entrusted now */
      offers: v.array(v.object({ service: v.string(), title: v.string(), subjects: v.array(subject) })),
    }),
  },
  'cases.acceptMandate': {
    writes: true,
    input: v.strictObject({ token: v.pipe(v.string(), v.maxLength(40)) }),
    output: v.object({ merchant: v.string(), service: v.string(), subject: v.string() }),
  },
  'cases.revokeMandate': {
    writes: true,
    input: v.strictObject({ id: v.pipe(v.string(), v.maxLength(40)) }),
    output: v.object({ id: v.string() }),
  },
  /** Hands a prepared filing to the merchant, who looks at it and files. */
  'cases.prepare': {
    writes: true,
    input: v.strictObject({
      service: serviceId,
      formVersion: v.pipe(v.string(), v.maxLength(10)),
      answers,
    }),
    output: v.object({ at: v.string() }),
  },
} as const satisfies Contract
