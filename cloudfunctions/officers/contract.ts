import * as v from 'valibot'
import type { Contract } from '../platform/contract'

const officerId = v.pipe(v.string(), v.maxLength(40))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))

const park = v.object({ id: v.string(), name: v.string() })

const absence = v.object({
  id: v.string(),
  officer: v.string(),
  officerName: v.string(),
  from: v.string(),
  until: v.string(),
  coveredBy: v.string(),
  coveredByName: v.string(),
})

const me = v.object({
  id: v.string(),
  staffNumber: v.string(),
  name: v.string(),
  role: v.picklist(['officer', 'leader', 'bureau']),
  /** own parks, and parks of those one covers for today */
  parks: v.array(v.object({ ...park.entries, covering: v.boolean() })),
  /** category ids of the services; empty: all */
  categories: v.array(v.string()),
  /** of oneself, or of the park's people for a leader; past ones are left out */
  absences: v.array(absence),
  unread: v.number(),
})

/**
 * Liaison officers (驻园专管员): signing in with staff number and a code from an authenticator (RFC 6238). Calls of an officer
 * carry `officerSession` in the envelope; a person of the platform and an officer are never the same identity.
 */
export const officersContract = {
  'officers.signIn': {
    /** nothing to repeat under a key: a code works once */
    writes: false,
    input: v.strictObject({
      staffNumber: v.pipe(v.string(), v.maxLength(20)),
      code: v.pipe(v.string(), v.maxLength(12)),
    }),
    output: v.object({
      /** send it as `officerSession` with every officer's call; keep it where the platform keeps secrets */
      session: v.string(),
      expiresAt: v.string(),
      officer: me,
    }),
  },
  'officers.signOut': {
    writes: true,
    input: v.strictObject({}),
    output: v.object({ signedOut: v.literal(true) }),
  },
  'officers.me': {
    writes: false,
    input: v.strictObject({}),
    output: me,
  },
  /** Colleagues of one's own and covered parks. */
  'officers.colleagues': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({
      items: v.array(
        v.object({
          id: v.string(),
          name: v.string(),
          role: v.picklist(['officer', 'leader', 'bureau']),
          parks: v.array(park),
          away: v.boolean(),
        }),
      ),
    }),
  },
  /** Away from–until (days included), with a colleague who covers: oneself, or anybody of the park for its leader. */
  'officers.setAbsence': {
    writes: true,
    input: v.strictObject({ officer: v.optional(officerId), from: day, until: day, coveredBy: officerId }),
    output: v.object({ id: v.string() }),
  },
  'officers.endAbsence': {
    writes: true,
    input: v.strictObject({ id: v.pipe(v.string(), v.maxLength(40)) }),
    output: v.object({ ended: v.literal(true) }),
  },
  /** A leaver loses access at once; a leader's act. Their open cases go back to the rule. */
  'officers.leave': {
    writes: true,
    input: v.strictObject({ officer: officerId }),
    output: v.object({ left: v.literal(true) }),
  },
  /** Reminders, escalations and new cases, the newest first. */
  'officers.notices': {
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
          /** id of a desk task */
          task: v.optional(v.string()),
          read: v.boolean(),
        }),
      ),
      more: v.boolean(),
    }),
  },
  'officers.readNotices': {
    writes: true,
    input: v.strictObject({ upTo: v.pipe(v.string(), v.maxLength(80)) }),
    output: v.object({ unread: v.number() }),
  },
} as const satisfies Contract
