import * as v from 'valibot'
import type { Contract } from '../platform/contract'

const instant = v.string()
const taskId = v.pipe(v.string(), v.regex(/^(outbox|letter):\d{1,12}$/))

/** What somebody has to look at: a delivery that was given up, or news that could not be used. */
const task = v.object({
  /** `outbox:12`, `letter:7` */
  id: v.string(),
  kind: v.picklist(['outbox', 'events', 'directory']),
  /** what it is about: a case number or a credit code, where it has one */
  about: v.optional(v.string()),
  reason: v.string(),
  attempts: v.number(),
  since: instant,
})

/** The operators' view of the bridge. Nothing personal is in it. */
export const operationsContract = {
  'operations.status': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({
      at: instant,
      queue: v.object({ waiting: v.number(), oldest: v.optional(instant), givenUp: v.number() }),
      breaker: v.picklist(['closed', 'open', 'half-open']),
      feeds: v.array(v.object({ feed: v.string(), position: v.number(), readAt: instant })),
      letters: v.object({ open: v.number(), oldest: v.optional(instant) }),
      /** events that wait for an earlier one of their case */
      parked: v.object({ count: v.number(), oldest: v.optional(instant) }),
      parts: v.array(
        v.object({
          part: v.string(),
          ranAt: instant,
          failedSince: v.optional(instant),
          reason: v.optional(v.string()),
        }),
      ),
      tasks: v.array(task),
      /** how long calls took in the last seven days, the slowest first */
      times: v.array(v.object({ procedure: v.string(), calls: v.number(), p95: v.number() })),
    }),
  },
  'operations.retry': {
    writes: true,
    input: v.strictObject({ id: taskId }),
    output: v.object({ again: v.literal(true) }),
  },
  'operations.setAside': {
    writes: true,
    input: v.strictObject({ id: taskId, note: v.pipe(v.string(), v.minLength(4), v.maxLength(300)) }),
    output: v.object({ setAside: v.literal(true) }),
  },
  /** what everybody may see: how well the promises are kept */
  'operations.levels': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({
      day: v.optional(v.string()),
      levels: v.array(
        v.object({
          level: v.string(),
          /** name of the bureau; absent for the whole city */
          bureau: v.optional(v.string()),
          kept: v.number(),
          total: v.number(),
        }),
      ),
    }),
  },
} as const satisfies Contract
