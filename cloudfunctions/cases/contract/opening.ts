import * as v from 'valibot'
import type { Contract } from '../../platform/contract'
import { caseNumber, reason } from './parts'

const id = v.pipe(v.string(), v.maxLength(40))

/**
 * Looking at who reported a violation (Order 121 art. 37): two officers, a reason, and the reporter reads that it happened.
 * What is opened is never in the answer of a write, because such an answer is kept for repeats.
 */
export const openingContract = {
  'cases.askOpening': {
    writes: true,
    input: v.strictObject({ caseNumber, reason }),
    output: v.object({ id }),
  },
  'cases.agreeOpening': {
    writes: true,
    input: v.strictObject({ id }),
    output: v.object({ id }),
  },
  /** what was asked within a day, the newest first */
  'cases.openings': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({
      items: v.array(
        v.object({
          id,
          caseNumber: v.string(),
          title: v.string(),
          reason: v.string(),
          askedBy: v.string(),
          askedAt: v.string(),
          /** the reader asked it and cannot agree */
          mine: v.boolean(),
          agreedBy: v.optional(v.string()),
          /** the reader is one of the two and the time has not run out */
          readable: v.boolean(),
        }),
      ),
    }),
  },
  /** who reported, for the two officers and for a short time */
  'cases.openedIdentity': {
    writes: false,
    input: v.strictObject({ id }),
    output: v.object({
      caseNumber: v.string(),
      rows: v.array(v.object({ key: v.string(), label: v.string(), text: v.string() })),
      until: v.string(),
    }),
  },
} as const satisfies Contract
