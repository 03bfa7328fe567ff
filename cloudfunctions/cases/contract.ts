import * as v from 'valibot'
import type { Contract } from '../platform/contract'

const citation = v.object({
  law: v.string(),
  title: v.string(),
  article: v.optional(v.string()),
  evidence: v.picklist(['verified', 'secondary', 'memory']),
})

const caseNumber = v.pipe(v.string(), v.maxLength(24))
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
      personal: v.optional(v.picklist(['ordinary', 'sensitive'])),
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
    }),
  },
  'cases.act': {
    writes: true,
    input: v.strictObject({ caseNumber, act: v.pipe(v.string(), v.maxLength(40)), data: answers }),
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
    output: v.object({
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
      /** hash of the newest event: what a receipt attests */
      head: v.string(),
    }),
  },
} as const satisfies Contract
