import * as v from 'valibot'
import type { Contract } from '../../platform/contract'
import { message, readMarks } from './conversation'
import { answers, caseNumber, citation, clockReading, documentSection, reason, tone, waitingFor } from './parts'

const officerId = v.pipe(v.string(), v.maxLength(40))
const person = v.object({ id: v.string(), name: v.string() })

/** Why an officer opens a person's case: on record with every view (facts §12, PD26). */
export const viewReasons = ['handle', 'cover', 'supervise', 'review'] as const

/** When the service level that ends first is missed, and what it is. It is ours, never law: `source` says so. */
const breach = v.object({
  period: v.string(),
  /** 首次答复 */
  title: v.string(),
  source: citation,
  /** the last moment */
  at: v.string(),
  /** `soon`: 80 % of the time is used; `escalated`: one working day past the end */
  status: v.picklist(['running', 'soon', 'overdue', 'escalated']),
  /** 首次答复：11月23日24时前 */
  text: v.string(),
})

const queueItem = v.object({
  kind: v.literal('case'),
  caseNumber: v.string(),
  service: v.string(),
  serviceTitle: v.string(),
  /** never a person's words or name */
  title: v.string(),
  category: v.string(),
  categoryLabel: v.string(),
  park: v.string(),
  parkName: v.string(),
  state: v.string(),
  stateLabel: v.string(),
  tone,
  waitingFor,
  receivedAt: v.string(),
  updatedAt: v.string(),
  officer: v.optional(person),
  /** absent while it is not the office's move */
  breach: v.optional(breach),
  /** the applicant wrote something no officer has read */
  unread: v.boolean(),
})

const taskId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:-]{1,80}$/))

/** Work that is no case: what it may end with and the page it opens are data of its kind (domain/desk). */
const taskItem = v.object({
  kind: v.literal('task'),
  id: v.string(),
  /** id of its kind */
  task: v.string(),
  /** 提醒报年报 */
  label: v.string(),
  title: v.string(),
  subject: v.string(),
  category: v.string(),
  categoryLabel: v.string(),
  park: v.string(),
  parkName: v.string(),
  receivedAt: v.string(),
  officer: v.optional(person),
  breach: v.optional(breach),
})

const desk = v.object({
  ...queueItem.entries,
  today: v.string(),
  /** the filing as declared; personal rows are masked, and so are mobile and identity numbers in free text */
  document: v.array(documentSection),
  /** whether `cases.deskUnmask` would show more */
  masked: v.boolean(),
  messages: v.array(message),
  notes: v.array(v.object({ id: v.string(), at: v.string(), by: v.string(), text: v.string() })),
  clock: v.array(clockReading),
  read: readMarks,
  /** the next lawful acts; their fields are in the service's workflow */
  acts: v.array(v.string()),
  /** who it can be given to */
  colleagues: v.array(v.object({ id: v.string(), name: v.string(), open: v.number(), away: v.boolean() })),
  /** 1 … 5, once the applicant has rated */
  satisfaction: v.optional(v.number()),
  head: v.string(),
})

const acted = v.object({ caseNumber: v.string(), state: v.string() })

/** The liaison officer's desk: one queue over every service that officers handle. Only cases of own or covered parks exist. */
export const deskContract = {
  'cases.deskQueue': {
    writes: false,
    input: v.strictObject({
      park: v.optional(v.pipe(v.string(), v.maxLength(40))),
      category: v.optional(v.pipe(v.string(), v.maxLength(40))),
      /** `mine`: given to me or to somebody I cover for */
      show: v.optional(v.picklist(['all', 'mine', 'unassigned']), 'all'),
      /** `next` of the page before */
      after: v.optional(v.pipe(v.string(), v.maxLength(120))),
    }),
    /** sorted by time to breach; what waits for the applicant comes last */
    output: v.object({
      items: v.array(v.variant('kind', [queueItem, taskItem])),
      next: v.optional(v.string()),
      now: v.string(),
      today: v.string(),
    }),
  },
  'cases.deskGet': {
    writes: false,
    input: v.strictObject({ caseNumber, reason: v.picklist(viewReasons) }),
    output: desk,
  },
  'cases.deskMarkRead': {
    writes: true,
    input: v.strictObject({ caseNumber, upTo: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    output: v.object({ read: readMarks }),
  },
  /** Who asked and how to reach them, in full: a deliberate act with a reason, on record. */
  'cases.deskUnmask': {
    writes: false,
    input: v.strictObject({ caseNumber, reason }),
    output: v.object({ document: v.array(documentSection), messages: v.array(message) }),
  },
  'cases.deskAct': {
    writes: true,
    input: v.strictObject({ caseNumber, act: v.pipe(v.string(), v.maxLength(40)), data: answers }),
    output: acted,
  },
  /** Never shown to the applicant. */
  'cases.deskNote': {
    writes: true,
    input: v.strictObject({ caseNumber, text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000)) }),
    output: v.object({ id: v.string() }),
  },
  'cases.deskAssign': {
    writes: true,
    /** to a colleague or oneself; without an officer the rule chooses: park → category → least open */
    input: v.strictObject({ caseNumber, officer: v.optional(officerId) }),
    output: v.object({ caseNumber: v.string(), state: v.string(), officer: person }),
  },
  /** A task that is no case: a merchant to be reminded, a draft handed over. */
  'cases.deskTask': {
    writes: false,
    input: v.strictObject({ id: taskId }),
    output: v.object({ ...taskItem.entries, open: v.boolean(), outcome: v.optional(v.string()) }),
  },
  'cases.deskTakeTask': {
    writes: true,
    input: v.strictObject({ id: taskId }),
    output: v.object({ officer: person }),
  },
  /** `outcome`: one of its kind's */
  'cases.deskEndTask': {
    writes: true,
    input: v.strictObject({
      id: taskId,
      outcome: v.pipe(v.string(), v.maxLength(40)),
      /** for colleagues */
      note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500))),
    }),
    output: v.object({ ended: v.literal(true) }),
  },
  /**
   * Who takes part in an event: masked, and in full with a reason that goes on record. An event of a park is for its
   * officers, one of the whole city for every officer.
   */
  'cases.deskSignUps': {
    writes: false,
    input: v.strictObject({
      announcement: v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,60}$/)),
      reason: v.optional(reason),
    }),
    output: v.object({
      title: v.string(),
      seats: v.number(),
      items: v.array(
        v.object({
          caseNumber: v.string(),
          at: v.string(),
          rows: v.array(v.object({ label: v.string(), text: v.string() })),
        }),
      ),
    }),
  },
  /** The figures of one park over the last 30 days, without any person in them. */
  'cases.deskFigures': {
    writes: false,
    input: v.strictObject({ park: v.pipe(v.string(), v.maxLength(40)) }),
    output: v.object({
      park: v.string(),
      parkName: v.string(),
      /** merchants of the park that owe the newest annual report, by the register, and how many filed it */
      reports: v.object({ year: v.number(), owing: v.number(), filed: v.number() }),
      /** first and last day of what is counted */
      from: v.string(),
      to: v.string(),
      open: v.number(),
      overdue: v.number(),
      received: v.number(),
      answered: v.number(),
      /** hours from asking to the answer, of those answered; absent when there is none */
      medianHours: v.optional(v.number()),
      slowestTenthHours: v.optional(v.number()),
      /** 1 … 5 */
      satisfaction: v.optional(v.object({ average: v.number(), ratings: v.number() })),
      categories: v.array(
        v.object({ id: v.string(), label: v.string(), open: v.number(), received: v.number(), answered: v.number() }),
      ),
    }),
  },
  /** Which merchants of a park have not filed the report of the year. Public facts only; nothing they have filled in. */
  'cases.deskUnfiled': {
    writes: false,
    input: v.strictObject({
      park: v.pipe(v.string(), v.maxLength(40)),
      /** `next` of the page before */
      after: v.optional(v.pipe(v.string(), v.maxLength(40))),
    }),
    output: v.object({
      park: v.string(),
      parkName: v.string(),
      year: v.number(),
      /** the last day in time */
      closes: v.string(),
      today: v.string(),
      total: v.number(),
      /** those of them that somebody stands for here: a reminder reaches them */
      reachable: v.number(),
      items: v.array(
        v.object({
          uscc: v.string(),
          name: v.string(),
          kind: v.string(),
          /** years without a report in the register, the newest first */
          years: v.array(v.number()),
          claimed: v.boolean(),
          /** days on which an officer has reminded it of this year */
          reminded: v.array(v.string()),
          right: v.variant('may', [
            v.object({ may: v.literal(true), left: v.number() }),
            v.object({
              may: v.literal(false),
              why: v.picklist(['used-up', 'soon']),
              from: v.optional(v.string()),
            }),
          ]),
        }),
      ),
      next: v.optional(v.string()),
    }),
  },
  /** Reminds merchants of the park; each finds it in the inbox. How often is limited, see domain/annual-report/nudge. */
  'cases.deskNudge': {
    writes: true,
    input: v.strictObject({
      park: v.pipe(v.string(), v.maxLength(40)),
      merchants: v.pipe(v.array(v.pipe(v.string(), v.maxLength(18))), v.minLength(1), v.maxLength(20)),
    }),
    output: v.object({
      year: v.number(),
      items: v.array(
        v.object({
          uscc: v.string(),
          /** `not-owing`: filed meanwhile, or none of this park; `nobody`: nobody stands for it here */
          outcome: v.picklist(['sent', 'not-owing', 'used-up', 'soon', 'nobody']),
        }),
      ),
    }),
  },
} as const satisfies Contract
