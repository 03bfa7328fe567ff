import * as v from 'valibot'
import type { Contract } from '../platform/contract'

const contact = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(50)),
  mobile: v.pipe(v.string(), v.maxLength(32)),
  address: v.pipe(v.string(), v.maxLength(200)),
})

/** Who the platform says is calling, and what the person asked us to remember. */
export const accountContract = {
  'account.me': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({
      signedIn: v.boolean(),
      /** how to address the person: 陈女士 */
      greeting: v.optional(v.string()),
      /** contact details the person chose to keep, for prefilling */
      contact: v.optional(contact),
      /** unread notices in the in-app inbox */
      unread: v.number(),
    }),
  },
  'account.keepContact': {
    writes: true,
    /** null forgets what was kept */
    input: v.strictObject({ contact: v.nullable(contact) }),
    output: v.object({ kept: v.boolean() }),
  },
  'account.inbox': {
    writes: false,
    input: v.strictObject({ page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(49)), 0) }),
    output: v.object({
      items: v.array(
        v.object({
          id: v.string(),
          at: v.string(),
          title: v.string(),
          text: v.string(),
          caseNumber: v.optional(v.string()),
          /** of the case */
          service: v.optional(v.string()),
          read: v.boolean(),
        }),
      ),
      more: v.boolean(),
    }),
  },
  'account.readInbox': {
    writes: true,
    /** marks everything up to and including this notice as read */
    input: v.strictObject({ upTo: v.pipe(v.string(), v.maxLength(40)) }),
    output: v.object({ unread: v.number() }),
  },
} as const satisfies Contract
