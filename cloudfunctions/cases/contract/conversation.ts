import * as v from 'valibot'
import type { Contract } from '../../platform/contract'
import { caseNumber, citation, fileRef, tone, waitingFor } from './parts'

/** One thing said or done in a conversation, oldest first. What is not said to the applicant is not in it. */
export const message = v.object({
  /** the event's number in the case: messages are told apart and read marks are set by it */
  sequence: v.number(),
  /** `submit`, or the act's id in the service's workflow */
  act: v.string(),
  at: v.string(),
  side: v.picklist(['applicant', 'officer', 'system']),
  /** who said it, for an officer: 陈榕（专管员） */
  name: v.optional(v.string()),
  /** what the act is called: 补充提问、答复 */
  title: v.string(),
  text: v.string(),
  files: v.array(fileRef),
  /** what an answer stands on */
  citations: v.array(citation),
  /** a knowledge article the answer points to */
  article: v.optional(v.string()),
})

/** `sequence` up to which each side has read. */
export const readMarks = v.object({ applicant: v.number(), officer: v.number() })

/** Conversations of cases that an officer handles (`liaison` services), as their applicant sees them. */
export const conversationContract = {
  'cases.conversation': {
    writes: false,
    input: v.strictObject({
      caseNumber,
      /** only messages after this one; 0 for all */
      after: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    }),
    output: v.object({
      caseNumber: v.string(),
      title: v.string(),
      state: v.object({ id: v.string(), label: v.string(), meaning: v.string(), tone, waitingFor }),
      messages: v.array(message),
      read: readMarks,
      /** who answers: the officer of the park, once there is one */
      officer: v.optional(v.object({ name: v.string(), park: v.string() })),
      /** acts the applicant may do now, as in `cases.get`; `cases.act` does them */
      acts: v.array(v.string()),
      /** hash of the newest event: unchanged means nothing new */
      head: v.string(),
      /** seconds to wait before asking again while the page is in view */
      askAgainAfter: v.number(),
    }),
  },
  'cases.markRead': {
    writes: true,
    input: v.strictObject({ caseNumber, upTo: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    output: v.object({ read: readMarks }),
  },
} as const satisfies Contract
