import * as v from 'valibot'
import { merchantSnapshot } from '../../domain/credit'
import { isPlainDate } from '../../domain/kernel/calendar'

/** Messages of the open contract between this product and a regulator's backend, version 1. `openapi.yaml` is made from them. */

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
/** The form alone would let 30 February pass. */
const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((value: string) => isPlainDate(value.slice(0, 10)), 'not a moment of the calendar'),
)
const caseNumber = v.pipe(v.string(), v.regex(/^[A-Z]{2}\d{2}-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]$/))
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
/** A place in a feed. The bound is what both JSON and a `bigint` carry: 1e308 is a whole number too. */
const position = (least: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(Number.MAX_SAFE_INTEGER))
/** Largest number of a database's `integer`. */
const LARGEST_COUNT = 2_147_483_647
export const actDataRecord = v.record(text(40), v.unknown())
/** Stands for the record in the published description, see `openapi.ts`. */
export const actDataInput = v.unknown()
/**
 * What an act says besides its name, by field key of the service's workflow. The check stands in front because a record
 * would take a list for an object with numbers as keys.
 */
const actData = v.pipe(
  actDataInput,
  v.check((value) => !Array.isArray(value), 'a list is no record'),
  actDataRecord,
)

const documentSection = v.object({
  id: text(40),
  title: text(60),
  rows: v.array(v.object({ key: text(40), label: text(100), text: text(12_000) })),
})

export const evidenceItem = v.object({ sha256, name: text(120), size: v.number(), type: text(60) })

/** POST /v1/cases — a filing. Repeating it with the same case number and content is the same filing. */
export const caseSubmission = v.object({
  caseNumber,
  service: text(40),
  formVersion: text(10),
  title: text(200),
  receivedAt: instant,
  /** competent county-level unit as far as it is known, GB/T 2260 */
  division: v.optional(text(6)),
  counterpart: v.optional(v.object({ uscc: v.optional(text(18)), name: text(100), address: v.optional(text(200)) })),
  answers: actData,
  document: v.array(documentSection),
  /** files to expect under PUT /v1/evidence/{sha256} */
  evidence: v.array(evidenceItem),
  /**
   * Hints for officers (Order 121 art. 17): they decide nothing and go to neither side. Counted when the filing is handed
   * over, so a repeat may bring others: they are no part of what makes it the same filing.
   */
  signals: v.optional(v.array(v.object({ code: text(10), text: text(300), basis: text(120) }))),
})

export const caseReceipt = v.object({ caseNumber, regulatorReference: text(40), acceptedAt: instant })

/** POST /v1/cases/{caseNumber}/acts — something a side did after filing: the applicant withdraws, the merchant answers. The act says who. */
export const applicantAct = v.object({ eventId: text(64), act: text(40), at: instant, data: actData })

/** One thing the regulator did. `position` orders the whole feed; `caseSequence` counts the regulator's acts on one case from 1. */
export const regulatorEvent = v.object({
  eventId: text(64),
  position: position(1),
  caseNumber,
  caseSequence: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LARGEST_COUNT)),
  act: text(40),
  at: instant,
  data: actData,
  /**
   * `eventId` of the newest applicant act on record for this case when the regulator acted, null when there was none: acts
   * that cross are put into the regulator's order by it. A backend that leaves it out has them in the order of arrival.
   */
  sawUpTo: v.optional(v.nullable(text(64))),
})

/** GET /v1/events?after=&limit= */
export const eventPage = v.object({ events: v.array(regulatorEvent), next: position(0), more: v.boolean() })

/** POST from the regulator's side to ours: new events at once, as in the feed. Optional; the feed is the truth. */
export const eventPush = v.object({ events: v.pipe(v.array(regulatorEvent), v.maxLength(500)) })

/** One change of the register: the merchant's newest snapshot, or its removal. */
export const directoryChange = v.object({
  position: position(1),
  uscc: text(18),
  merchant: v.optional(merchantSnapshot),
})

/** GET /v1/directory/changes?after=&limit= — `merchant` absent means deleted. Only the newest change of a merchant is kept. */
export const directoryPage = v.object({
  changes: v.array(directoryChange),
  next: position(0),
  more: v.boolean(),
  /** changes still to come after this page, for a progress bar */
  remaining: v.number(),
})

const day = v.pipe(
  v.string(),
  v.check((value: string) => isPlainDate(value), 'not a day of the calendar'),
)

/** A name in its four parts (名称规定 art. 6); empty where left out. */
const nameParts = v.object({
  division: text(30),
  trade: v.pipe(text(20), v.minLength(2)),
  industry: text(20),
  form: v.pipe(text(20), v.minLength(1)),
  place: v.optional(v.picklist(['front', 'after-trade', 'before-form'])),
})

/** PUT /v1/names/{reservationId} — keep this name. Repeating it with the same id and content is the same wish. */
export const nameReservationRequest = v.object({
  reservationId: v.pipe(text(64), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
  entity: v.picklist(['company', 'sole-trader', 'sole-proprietorship', 'cooperative', 'branch']),
  name: text(100),
  parts: nameParts,
  /** something of it needs an approval before registration: kept for a year instead of two months (art. 18) */
  preApproval: v.boolean(),
  askedAt: instant,
})

/** How a reservation stands with the registrar. A refusal is an answer, with its reason. */
export const nameReservation = v.object({
  reservationId: text(64),
  name: text(100),
  state: v.picklist(['reserved', 'refused', 'used', 'expired', 'released']),
  reservedOn: v.optional(day),
  /** last day the name is kept */
  expiresOn: v.optional(day),
  reason: v.optional(text(300)),
})

export const problem = v.object({ code: text(40), message: text(400) })

export type CaseSubmission = v.InferOutput<typeof caseSubmission>
export type CaseReceipt = v.InferOutput<typeof caseReceipt>
export type ApplicantAct = v.InferOutput<typeof applicantAct>
export type RegulatorEvent = v.InferOutput<typeof regulatorEvent>
export type EventPush = v.InferOutput<typeof eventPush>
export type EventPage = v.InferOutput<typeof eventPage>
export type DirectoryChange = v.InferOutput<typeof directoryChange>
export type DirectoryPage = v.InferOutput<typeof directoryPage>
export type NameReservationRequest = v.InferOutput<typeof nameReservationRequest>
export type NameReservation = v.InferOutput<typeof nameReservation>
export type EvidenceItem = v.InferOutput<typeof evidenceItem>
