import * as v from 'valibot'
import type { Contract } from '../platform/contract'

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,60}$/))
const text = (most: number, least = 1) => v.pipe(v.string(), v.trim(), v.minLength(least), v.maxLength(most))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const kind = v.picklist(['policy', 'event', 'subsidy'])
const state = v.picklist(['proposed', 'published', 'withdrawn'])

const eventFacts = {
  startsAt: v.pipe(v.string(), v.isoTimestamp()),
  endsAt: v.pipe(v.string(), v.isoTimestamp()),
  place: text(100, 2),
  seats: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000)),
  signUpUntil: day,
}

/** Conditions the public register can answer; what it cannot stands in the text. */
const terms = v.strictObject({
  kinds: v.optional(v.pipe(v.array(v.picklist(['enterprise', 'sole-trader', 'cooperative', 'other'])), v.maxLength(4))),
  divisions: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{6}$/))), v.maxLength(20))),
  parks: v.optional(v.pipe(v.array(text(60)), v.maxLength(20))),
  scopeWords: v.optional(v.pipe(v.array(text(20, 2)), v.maxLength(10))),
  establishedWithinMonths: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600))),
  reportFiled: v.optional(v.boolean()),
  notListed: v.optional(v.boolean()),
  withShop: v.optional(v.boolean()),
})

const card = v.object({
  id: v.string(),
  kind,
  kindLabel: v.string(),
  title: v.string(),
  summary: v.string(),
  /** absent: the whole city */
  parkName: v.optional(v.string()),
  publishedOn: v.string(),
  until: v.string(),
  /** of an event: when it begins */
  startsAt: v.optional(v.string()),
})

const body = v.array(v.object({ heading: v.optional(v.string()), text: v.string() }))

const event = v.object({
  startsAt: v.string(),
  endsAt: v.string(),
  place: v.string(),
  seats: v.number(),
  signUpUntil: v.string(),
  left: v.number(),
  over: v.boolean(),
  /** places are left and the last day has not passed */
  open: v.boolean(),
  /** the caller has a place: the number of that case */
  mine: v.optional(v.string()),
})

const whole = v.object({
  ...card.entries,
  state,
  body,
  source: v.string(),
  author: v.string(),
  event: v.optional(event),
  withdrawnWhy: v.optional(v.string()),
  today: v.string(),
})

const reason = v.object({ met: v.boolean(), text: v.string() })

/** What officers announce. Reading needs no sign-in; an officer writes, a leader publishes. */
export const announcementsContract = {
  /** Those that are still of use at the moment, the newest first; of events alone, by when they begin. */
  'announcements.list': {
    writes: false,
    input: v.strictObject({
      kind: v.optional(kind),
      page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(49)), 0),
    }),
    output: v.object({ items: v.array(card), more: v.boolean(), today: v.string() }),
  },
  /** Also one that was taken back, with the reason: whoever has the link must learn of it. */
  'announcements.read': { writes: false, input: v.strictObject({ id }), output: whole },
  /** Present subsidies held against a merchant's public entry, those that fit first. A self-check that decides nothing. */
  'announcements.match': {
    writes: false,
    input: v.strictObject({ uscc: v.pipe(v.string(), v.maxLength(40)) }),
    output: v.object({
      merchant: v.object({ uscc: v.string(), name: v.string() }),
      /** day of the register */
      asOf: v.string(),
      items: v.array(v.object({ ...card.entries, fits: v.boolean(), reasons: v.array(reason) })),
    }),
  },
  'announcements.write': {
    writes: true,
    input: v.strictObject({
      kind,
      title: text(60, 4),
      summary: text(200, 4),
      body: v.pipe(
        v.array(v.strictObject({ heading: v.optional(text(40)), text: text(2_000) })),
        v.minLength(1),
        v.maxLength(12),
      ),
      /** the document or office it comes from */
      source: text(200, 2),
      park: v.optional(v.pipe(v.string(), v.maxLength(40))),
      until: day,
      event: v.optional(v.strictObject(eventFacts)),
      terms: v.optional(terms),
    }),
    output: v.object({ id: v.string(), state }),
  },
  /** What waits for a leader, and what stands: an officer's own parks and the city's. */
  'announcements.proposals': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({ items: v.array(v.object({ ...whole.entries, mine: v.boolean() })) }),
  },
  'announcements.decide': {
    writes: true,
    input: v.strictObject({
      id,
      decision: v.picklist(['publish', 'withdraw']),
      /** people who signed up read it */
      reason: v.optional(text(200, 2)),
    }),
    output: v.object({ state }),
  },
} as const satisfies Contract
