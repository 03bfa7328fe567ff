import * as v from 'valibot'
import type { Contract } from '../platform/contract'

const contact = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(50)),
  mobile: v.pipe(v.string(), v.maxLength(32)),
  address: v.pipe(v.string(), v.maxLength(200)),
})

/** What a notice is about; see `notify`. */
export const noticeKinds = ['waits', 'progress', 'due'] as const
const noticeKind = v.picklist(noticeKinds)

/** Most kept for one person; the one that was left alone longest makes room. */
export const mostDrafts = 20
/** Most characters of one draft: a call may carry 100 KB. */
export const largestDraft = 60_000
const draftId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:_-]{1,120}$/))

const keptDraft = v.object({
  id: v.string(),
  service: v.string(),
  formVersion: v.string(),
  /** JSON of the phone's own making, sealed at rest */
  body: v.string(),
  /** grows with every copy; a phone names the one its own came from */
  revision: v.number(),
  savedAt: v.string(),
  /** which phone: `iPhone` */
  device: v.string(),
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
          kind: noticeKind,
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
  /** Which kinds a person is knocked for, and what the phone may ask consent for: WeChat's template ids, if there are any. */
  'account.notices': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({
      kinds: v.array(
        v.object({
          kind: noticeKind,
          /** switched off: it still comes into the inbox, but neither counts as unread nor knocks */
          quiet: v.boolean(),
          /** consents not used up yet */
          remaining: v.number(),
          template: v.optional(v.string()),
        }),
      ),
    }),
  },
  'account.quietNotices': {
    writes: true,
    input: v.strictObject({ kind: noticeKind, quiet: v.boolean() }),
    output: v.object({ kind: noticeKind, quiet: v.boolean() }),
  },
  /** The person has agreed, at WeChat's own question, to one more message of each of these kinds. */
  'account.keepConsent': {
    writes: true,
    input: v.strictObject({ kinds: v.pipe(v.array(noticeKind), v.minLength(1), v.maxLength(3)) }),
    output: v.object({ kept: v.number() }),
  },
  /** The unfinished filings that the person's phones have left here, newest first. */
  'account.drafts': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({ items: v.array(keptDraft) }),
  },
  /**
   * Keeps a draft. `base` is the revision the phone's own copy came from, 0 for none. Where another phone has kept a newer one
   * meanwhile, or dropped it, nothing is written: the phone reads what is there, compares, and says so.
   */
  'account.keepDraft': {
    writes: true,
    input: v.strictObject({
      id: draftId,
      service: v.pipe(v.string(), v.maxLength(40)),
      formVersion: v.pipe(v.string(), v.maxLength(10)),
      body: v.pipe(v.string(), v.maxLength(largestDraft)),
      base: v.pipe(v.number(), v.integer(), v.minValue(0)),
      device: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30)),
    }),
    output: v.object({ kept: v.boolean(), revision: v.number() }),
  },
  'account.dropDraft': {
    writes: true,
    input: v.strictObject({ id: draftId }),
    output: v.object({ dropped: v.boolean() }),
  },
  'account.held': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({
      /** when the account was made */
      since: v.string(),
      contact: v.boolean(),
      notices: v.number(),
      mandates: v.number(),
      /** begun filings of which a copy is kept here */
      drafts: v.number(),
      /** filings with others that are not filed yet, begun or joined */
      joint: v.number(),
      /** merchants followed */
      following: v.number(),
      /** names kept by the registrar for this person */
      names: v.number(),
      /** officers who saw something of one's cases whole, the newest first */
      looks: v.array(
        v.object({
          at: v.string(),
          caseNumber: v.string(),
          what: v.picklist(['contact', 'file']),
          /** as the officer wrote it */
          reason: v.optional(v.string()),
        }),
      ),
    }),
  },
  'account.copy': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({
      contact: v.optional(contact),
      notices: v.array(
        v.object({ at: v.string(), title: v.string(), text: v.string(), caseNumber: v.optional(v.string()) }),
      ),
      mandates: v.array(
        v.object({
          merchant: v.string(),
          service: v.string(),
          subject: v.string(),
          may: v.picklist(['fill', 'file']),
          grantedAt: v.string(),
          expiresAt: v.string(),
        }),
      ),
    }),
  },
  'account.close': {
    writes: true,
    /** `evenOpen`: although cases are still being handled, which go on without being seen here */
    input: v.strictObject({ evenOpen: v.boolean() }),
    output: v.object({ closed: v.literal(true) }),
  },
} as const satisfies Contract
