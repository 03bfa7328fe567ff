import * as v from 'valibot'
import type { Contract } from '../platform/contract'

const citation = v.object({
  law: v.string(),
  title: v.string(),
  article: v.optional(v.string()),
  evidence: v.picklist(['verified', 'secondary', 'memory']),
})

const caseNumber = v.pipe(v.string(), v.maxLength(24))
/** As typed: grouped or not, in either case. */
const secret = v.pipe(v.string(), v.maxLength(30))
const actor = v.picklist(['applicant', 'counterparty', 'regulator', 'system'])
const waitingFor = v.picklist(['applicant', 'counterparty', 'regulator', 'system', 'nobody'])
const tone = v.picklist(['open', 'waiting', 'good', 'bad', 'closed'])

const clockReading = v.object({
  period: v.string(),
  title: v.string(),
  source: citation,
  length: v.string(),
  owedBy: actor,
  startedOn: v.string(),
  endedOn: v.optional(v.string()),
  due: v.object({ earliest: v.string(), latest: v.string(), provisional: v.boolean() }),
  status: v.picklist(['running', 'suspended', 'overdue', 'met', 'late']),
  used: v.number(),
  total: v.number(),
  suspendedDays: v.number(),
})

const fileRef = v.object({
  fileId: v.string(),
  name: v.string(),
  size: v.number(),
  type: v.string(),
  sha256: v.string(),
})

const documentSection = v.object({
  id: v.string(),
  title: v.string(),
  rows: v.array(
    v.object({
      key: v.string(),
      label: v.string(),
      text: v.string(),
      personal: v.optional(v.picklist(['ordinary', 'sensitive', 'reporter'])),
      files: v.optional(v.array(fileRef)),
    }),
  ),
})

const caseCard = v.object({
  caseNumber: v.string(),
  service: v.string(),
  serviceTitle: v.string(),
  title: v.string(),
  state: v.string(),
  stateLabel: v.string(),
  tone,
  waitingFor,
  updatedAt: v.string(),
  /** the running period that ends first */
  due: v.optional(clockReading),
})

/** One case as its applicant sees it. */
const caseView = v.object({
  caseNumber: v.string(),
  service: v.string(),
  serviceTitle: v.string(),
  title: v.string(),
  formVersion: v.string(),
  receivedAt: v.string(),
  receivedMoment: v.string(),
  /** Beijing day by the server's clock, which a sandbox may have moved */
  today: v.string(),
  state: v.object({ id: v.string(), label: v.string(), meaning: v.string(), tone, waitingFor }),
  clock: v.array(clockReading),
  timeline: v.array(
    v.object({
      sequence: v.number(),
      act: v.string(),
      at: v.string(),
      by: actor,
      title: v.string(),
      text: v.string(),
      basis: citation,
      effective: v.boolean(),
    }),
  ),
  document: v.array(documentSection),
  /** acts the reader may do now; their fields are in the service's workflow, which the phone has */
  acts: v.array(v.string()),
  nextSteps: v.array(v.object({ title: v.string(), text: v.string(), basis: citation })),
  /** where the hand-over to the regulator stands */
  bridge: v.object({
    state: v.picklist(['waiting', 'delivered', 'needs-attention']),
    deliveredAt: v.optional(v.string()),
  }),
  /** hash of the newest event */
  head: v.string(),
})

/** Answers travel as an open record here; the service's form schema closes it inside the procedure. */
const answers = v.record(v.pipe(v.string(), v.maxLength(40)), v.unknown())

export const casesContract = {
  'cases.submit': {
    writes: true,
    input: v.strictObject({
      service: v.pipe(v.string(), v.maxLength(40)),
      formVersion: v.pipe(v.string(), v.maxLength(10)),
      answers,
      declared: v.literal(true),
    }),
    output: v.object({
      caseNumber: v.string(),
      receivedAt: v.string(),
      /** which moment starts the clock */
      receivedMoment: v.string(),
      /** the query code of an anonymous case: said here and never again */
      secret: v.optional(v.string()),
    }),
  },
  'cases.act': {
    writes: true,
    input: v.strictObject({ caseNumber, act: v.pipe(v.string(), v.maxLength(40)), data: answers }),
    output: v.object({ caseNumber: v.string(), state: v.string() }),
  },
  'cases.similar': {
    writes: false,
    input: v.strictObject({
      service: v.pipe(v.string(), v.maxLength(40)),
      uscc: v.optional(v.pipe(v.string(), v.maxLength(40))),
      name: v.pipe(v.string(), v.maxLength(200)),
    }),
    /** one's own earlier cases about the same merchant, the newest first; `canAdd`: something can still be added to it */
    output: v.object({
      items: v.array(v.object({ ...caseCard.entries, receivedAt: v.string(), canAdd: v.boolean() })),
    }),
  },
  'cases.follow': {
    writes: false,
    input: v.strictObject({ caseNumber, secret }),
    output: caseView,
  },
  'cases.actFollowing': {
    writes: true,
    input: v.strictObject({ caseNumber, secret, act: v.pipe(v.string(), v.maxLength(40)), data: answers }),
    output: v.object({ caseNumber: v.string(), state: v.string() }),
  },
  'cases.list': {
    writes: false,
    input: v.strictObject({ page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(49)), 0) }),
    output: v.object({ items: v.array(caseCard), more: v.boolean(), today: v.string() }),
  },
  'cases.get': {
    writes: false,
    input: v.strictObject({ caseNumber }),
    output: caseView,
  },
  'cases.receipt': {
    writes: false,
    input: v.strictObject({ caseNumber }),
    output: v.object({
      caseNumber: v.string(),
      serviceTitle: v.string(),
      title: v.string(),
      receivedAt: v.string(),
      /** now, by the server's clock; the receipt itself is the same whenever it is asked for */
      issuedAt: v.string(),
      /** `WET1.…`: see domain/kernel/evidence/receipt */
      receipt: v.string(),
      files: v.array(v.object({ name: v.string(), size: v.number(), sha256: v.string() })),
    }),
  },
  'cases.receiptKeys': {
    writes: false,
    input: v.strictObject({}),
    /** Ed25519 public keys in hexadecimal, with the day each came into use; the newest last */
    output: v.object({
      keys: v.array(v.object({ id: v.string(), publicKey: v.string(), from: v.string() })),
    }),
  },
  'cases.archive': {
    writes: false,
    input: v.strictObject({ caseNumber }),
    /** a file to keep: the text must reach the person to the byte */
    output: v.object({ name: v.string(), text: v.string() }),
  },
} as const satisfies Contract
